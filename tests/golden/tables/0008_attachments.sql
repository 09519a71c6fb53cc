INSERT INTO attachment (partition, key, instance, root, task, element, name, media_type, size, sha256, added_by, added_at, withdrawn_by, withdrawn_at, withdrawn_because, position) VALUES (0, 30, 26, 26, 28, 'inspect', '说明.txt', 'text/plain', 22, '2b90c14e9a2202b510ede81c08fbeaf5267d76891319eead0fedc6ac156028ea', 'wang', 1696005000000, '', 0, '', 21);
UPDATE partition_state SET last_key = 30;
