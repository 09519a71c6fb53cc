INSERT INTO errand (partition, key, instance, cause, depth, command, format) VALUES (0, 29, 11, 9, 1, '["CancelInstance",{"by":"local.operator"}]', 1);
UPDATE partition_state SET last_key = 29;
