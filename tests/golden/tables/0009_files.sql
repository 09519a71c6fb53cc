INSERT INTO file_content (sha256, size, pieces, put_at, is_whole) VALUES ('2b90c14e9a2202b510ede81c08fbeaf5267d76891319eead0fedc6ac156028ea', 22, 1, 1696005000000, 1);
INSERT INTO file_piece (sha256, number, contents) VALUES ('2b90c14e9a2202b510ede81c08fbeaf5267d76891319eead0fedc6ac156028ea', 0, '546w5Zy654Wn54mH55qE6K+05piOCg==');
