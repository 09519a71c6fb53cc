INSERT INTO case_reading (number, at, account, departments, role, instance, business_key, process, operation, place, asked, trace) VALUES (1, 1696005000000, 'local.auditor', '["ducha"]', 'auditor', 21, 'T1', 'wait', 'getProcessInstanceHistory', '', 'limit=100', '0af7651916cd43dd8448eb211c80319c');
UPDATE case_reading_head SET last = 1;
