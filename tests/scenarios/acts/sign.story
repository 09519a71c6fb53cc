# Joint signing (会签) and any-one signing (或签): opinions before a task can be completed.
deploy office.bpmn
as wang
start office
  | case 1                 starts office version 1
  | intake                 waits task for team_env
claim intake
  | intake                 claimed wang
ask-signers intake all wang
  ! unprocessable  'wang' has the task and does not sign it as well.
ask-signers intake all li@team_market @team_env
  | intake                 to be signed by all of li,team_env
ask-signers intake all li
  ! conflict       'li' is asked to sign already.
complete intake
  ! conflict       The task 4 waits for the opinion of 'li', 'team_env'. Wait for all of them, or remove who is not to sign.
as li
sign intake 2 agrees
  | intake                 signed by li, agrees
sign intake 1 disagrees
  ! invalid        To disagree needs a reason. Say why: it stands in the history.
sign intake 1 disagrees "证据不足"
  | intake                 signed by li, disagrees: 证据不足
sign intake 1 agrees
  ! conflict       'li' has given an opinion already, which stands.
sign intake 7 agrees
  ! not_found      The task 4 has no signer 7. Look at its signers.
# Who is not to sign is removed, with a reason; an opinion stands, and binds nobody.
as wang
drop-signer intake 1 "no"
  ! conflict       'li' has given an opinion already, which stands.
ask-signers intake all qian
  | intake                 to be signed by all of qian
complete intake
  ! conflict       The task 4 waits for the opinion of 'qian'. Wait for all of them, or remove who is not to sign.
drop-signer intake 3
  ! invalid        To remove a signer needs a reason. Say why: it stands in the history.
drop-signer intake 3 "已调离"
  | intake                 loses signer 3
complete intake
  | intake                 completed by wang
  | check                  waits task for team_env
# One of several is enough.
as zhao
claim check
  | check                  claimed zhao
ask-signers check any li qian
  | check                  to be signed by any of li,qian
complete check
  ! conflict       The task 5 waits for the opinion of one of 'li', 'qian'. Wait for it, or remove them as signers.
as sun
ask-signers check all sun
  ! conflict       The task 5 is held by 'zhao' and not by 'sun'. Ask them to complete or release it, or have it assigned to you.
sign check 1 agrees
  ! conflict       'li' is asked to sign, and not 'sun'.
as qian
sign check 2 agrees "同意"
  | check                  signed by qian, agrees: 同意
as zhao
complete check
  | check                  completed by zhao
  | decide                 waits task for team_market
# A task that is returned or taken back asks nobody any more.
as li
ask-signers decide all qian
  | decide                 to be signed by all of qian
return decide to check "先补材料"
  | decide                 returned to check by li
  | decide                 interrupted
  | check                  waits again task for team_env assigned to zhao: 先补材料
as zhao
complete check
  | check                  completed by zhao
  | decide                 waits task for team_market
