UPDATE task SET how = 'returned', sent_by = 'wang', said = '材料不全', sign_mode = 'all', signing_departments = '["team_market"]' WHERE key = 28;
