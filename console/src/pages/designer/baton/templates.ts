// The element templates of our connectors, as they stand beside them.
import http from '../../../../../connectors/outbound/templates/http.json';
import notify_inbox from '../../../../../connectors/outbound/templates/notify-inbox.json';
import notify_webhook from '../../../../../connectors/outbound/templates/notify-webhook.json';
import sql from '../../../../../connectors/outbound/templates/sql.json';

export const element_templates = [http, sql, notify_inbox, notify_webhook];
