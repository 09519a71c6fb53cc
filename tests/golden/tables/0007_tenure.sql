UPDATE partition_state SET beat = 7, node = 'gov-1:/srv/baton', address = '127.0.0.1:8080';
