# Two pools of one file, and the messages between them. The first message of a case says by which key it is known; an
# answer finds the case whose key its content carries, and no other.
deploy key_based.bpmn
start buyer {"no":"O1"}
  | case 1                 starts buyer version 1
  | case 1                 is known by order_key=O1
  | send_order             sends order key=O1
  | send_order             done
  | get_offer              waits for offer key=O1
  | [2] case 2                 starts seller version 1
  | [2] case 2                 is known by order_key=O1
  | [2] price_it               waits task for sales
start buyer {"no":"O2"}
  | case 3                 starts buyer version 1
  | case 3                 is known by order_key=O2
  | send_order             sends order key=O2
  | send_order             done
  | get_offer              waits for offer key=O2
  | [4] case 4                 starts seller version 1
  | [4] case 4                 is known by order_key=O2
  | [4] price_it               waits task for sales
case 4
complete price_it {"price":20}
  | price_it               completed
  | send_offer             sends offer key=O2
  | send_offer             ended
  | case 4                 ends completed
  | [3] get_offer              receives offer
  | [3] get_offer              done
  | [3] bought                 ended
  | [3] case 3                 ends completed
message offer {"for_order":"O3","price":1}
case 2
complete price_it {"price":10}
  | price_it               completed
  | send_offer             sends offer key=O1
  | send_offer             ended
  | case 2                 ends completed
  | [1] get_offer              receives offer
  | [1] get_offer              done
  | [1] bought                 ended
  | [1] case 1                 ends completed
case 1
show price
  | price = 10
