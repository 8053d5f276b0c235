<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountForm</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Open this account</source>
        <translation>开立此账户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>确认密码</translation>
    </message>
</context>
<context>
    <name>AccountOffice</name>
    <message>
        <source>Nothing to change: it is so already.</source>
        <translation>无须更改，现状已是如此。</translation>
    </message>
    <message>
        <source>This account has another role now: {role}. Log in again.</source>
        <translation>该账户已改为{role}，请重新登录。</translation>
    </message>
    <message>
        <source>This account has been disabled.</source>
        <translation>该账户已停用。</translation>
    </message>
</context>
<context>
    <name>AccountTable</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No password yet</source>
        <translation>未设密码</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>&amp;Add …</source>
        <translation>开立(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;New password …</source>
        <translation>新密码(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Role …</source>
        <translation>角色(&amp;R)…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Nobody else can log in yet. Open accounts for those who work here.</source>
        <translation>目前还没有其他人能登录。请为在此工作的人开立账户。</translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <source>Accept</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Arrive on site</source>
        <translation>到达现场</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Attach a report</source>
        <translation>追加报修</translation>
    </message>
    <message>
        <source>Complete the repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Confirm restoration</source>
        <translation>确认复电</translation>
    </message>
    <message>
        <source>De-energise</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>Depart</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>故障判断</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>回单</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Re-energise</source>
        <translation>送电</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>改派</translation>
    </message>
    <message>
        <source>Recall to the pool</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>解除挂起</translation>
    </message>
    <message>
        <source>Settle the call-backs</source>
        <translation>完成回访</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
</context>
<context>
    <name>ActDone</name>
    <message>
        <source>Added {orders} to job {escalation}</source>
        <translation>{orders} 并入跨站任务 {escalation}</translation>
    </message>
    <message>
        <source>Added {told} to the recipients of plan {plan}</source>
        <translation>已将{told}加入计划 {plan} 的告知对象</translation>
    </message>
    <message>
        <source>Alarms acknowledged: {alarm_count}</source>
        <translation>已确认告警 {alarm_count} 条</translation>
    </message>
    <message>
        <source>Alarms over: {alarm_count}</source>
        <translation>消除告警 {alarm_count} 条</translation>
    </message>
    <message>
        <source>Alarms raised: {alarm_count}</source>
        <translation>发出告警 {alarm_count} 条</translation>
    </message>
    <message>
        <source>Alarms shelved: {alarm_count} ({reason})</source>
        <translation>已搁置告警 {alarm_count} 条（{reason}）</translation>
    </message>
    <message>
        <source>Alarms taken off the shelf: {alarm_count}</source>
        <translation>已取消搁置 {alarm_count} 条</translation>
    </message>
    <message>
        <source>Answered a question of handover {handover}: {words}</source>
        <translation>已答复交接班 {handover} 的提问：{words}</translation>
    </message>
    <message>
        <source>Approved plan {plan}</source>
        <translation>已审批计划 {plan}</translation>
    </message>
    <message>
        <source>Approved the notice of plan {plan}</source>
        <translation>已审批计划 {plan} 的停电公告</translation>
    </message>
    <message>
        <source>Approved {crew} for {order}</source>
        <translation>批准{crew}承接{order}</translation>
    </message>
    <message>
        <source>Archived {order}</source>
        <translation>{order}归档</translation>
    </message>
    <message>
        <source>Areas of plan {plan} are back before the rest</source>
        <translation>计划 {plan} 部分台区已先行送电</translation>
    </message>
    <message>
        <source>Asked back about {section}: {words}</source>
        <translation>就“{section}”回问：{words}</translation>
    </message>
    <message>
        <source>Assigned {order} to {crew}</source>
        <translation>{order}派给{crew}</translation>
    </message>
    <message>
        <source>Attached to {order}: {title}</source>
        <translation>给{order}挂了附件：{title}</translation>
    </message>
    <message>
        <source>Called back {report}: {result}</source>
        <translation>回访{report}：{result}</translation>
    </message>
    <message>
        <source>Called off the protection of “{event}”: {reason}</source>
        <translation>已取消“{event}”的保电：{reason}</translation>
    </message>
    <message>
        <source>Called plan {plan} off for the day: {reason}</source>
        <translation>计划{plan}当日取消：{reason}</translation>
    </message>
    <message>
        <source>Cancelled plan {plan}: {reason}</source>
        <translation>已取消计划 {plan}：{reason}</translation>
    </message>
    <message>
        <source>Case {case}: contact {way}, {result}</source>
        <translation>诉求 {case}：{way}联系，{result}</translation>
    </message>
    <message>
        <source>Changed the end of the mark “{mark}”</source>
        <translation>已修改标记“{mark}”的截止时间</translation>
    </message>
    <message>
        <source>Changed the password of {account}</source>
        <translation>修改{account}的密码</translation>
    </message>
    <message>
        <source>Changed the protected event “{name}”</source>
        <translation>已修改保电任务“{name}”</translation>
    </message>
    <message>
        <source>Changed the role of {account} to {role}</source>
        <translation>将{account}的角色改为{role}</translation>
    </message>
    <message>
        <source>Checked the reply of case {case}</source>
        <translation>已核查诉求 {case} 的答复</translation>
    </message>
    <message>
        <source>Circulated the result of case {case} to {to}</source>
        <translation>已向 {to} 通报诉求 {case} 的结果</translation>
    </message>
    <message>
        <source>Closed case {case}</source>
        <translation>已办结诉求 {case}</translation>
    </message>
    <message>
        <source>Closed job {escalation}</source>
        <translation>跨站任务 {escalation} 已办结</translation>
    </message>
    <message>
        <source>Closed permit {permit} of plan {plan}</source>
        <translation>计划{plan}的工作许可{permit}已归档</translation>
    </message>
    <message>
        <source>Comes again: {feed}</source>
        <translation>{feed}已恢复</translation>
    </message>
    <message>
        <source>Completed the repair of {order}</source>
        <translation>{order}修复</translation>
    </message>
    <message>
        <source>Confirmed restoration of {order}</source>
        <translation>{order}确认复电</translation>
    </message>
    <message>
        <source>Corrected a time of {order}</source>
        <translation>{order}更正时间</translation>
    </message>
    <message>
        <source>Corrected a time on the day of plan {plan}</source>
        <translation>已更正计划{plan}当日记录的时间</translation>
    </message>
    <message>
        <source>Corrected for plan {plan} how {told} was told: {reason}</source>
        <translation>已更正计划 {plan} 对{told}的告知记录：{reason}</translation>
    </message>
    <message>
        <source>Corrected the facts of case {case}</source>
        <translation>已更正诉求 {case} 的要素</translation>
    </message>
    <message>
        <source>De-energised for plan {plan}</source>
        <translation>计划{plan}已停电</translation>
    </message>
    <message>
        <source>De-energised for {order}</source>
        <translation>{order}停电</translation>
    </message>
    <message>
        <source>Diagnosed {order}: {equipment}, {cause}</source>
        <translation>{order}故障判断：{equipment}，{cause}</translation>
    </message>
    <message>
        <source>Disabled the account of {account}</source>
        <translation>停用{account}的账户</translation>
    </message>
    <message>
        <source>Dismissed the proposal “{cause}” for {orders}: {reason}</source>
        <translation>{orders} 的升级建议（{cause}）不予采纳：{reason}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>重做：{act}</translation>
    </message>
    <message>
        <source>Drafted outage plan {plan}</source>
        <translation>已拟停电计划 {plan}</translation>
    </message>
    <message>
        <source>Drafted the outage plans of {source}</source>
        <translation>已按 {source} 起草停电计划</translation>
    </message>
    <message>
        <source>Dropped the duty of {duty_of}: {reason}</source>
        <translation>撤销{duty_of}的值班：{reason}</translation>
    </message>
    <message>
        <source>Dropped the zone “{zone_name}”</source>
        <translation>已删除片区“{zone_name}”</translation>
    </message>
    <message>
        <source>Earth wire {number} {code} off for plan {plan}</source>
        <translation>计划{plan}接地线{number} {code}已拆除</translation>
    </message>
    <message>
        <source>Earth wire {number} {code} on for plan {plan}: {place}</source>
        <translation>计划{plan}接地线{number} {code}已装设：{place}</translation>
    </message>
    <message>
        <source>Edited plan {plan}</source>
        <translation>已修改计划 {plan}</translation>
    </message>
    <message>
        <source>Enabled the account of {account}</source>
        <translation>启用{account}的账户</translation>
    </message>
    <message>
        <source>End of work on plan {plan} reported by {reporter}</source>
        <translation>计划{plan}工作终结，汇报人{reporter}</translation>
    </message>
    <message>
        <source>Ended supervision of {order}</source>
        <translation>解除督办{order}</translation>
    </message>
    <message>
        <source>Ended the supervision of case {case}</source>
        <translation>已结束诉求 {case} 的督办</translation>
    </message>
    <message>
        <source>Entered the protected event “{name}”</source>
        <translation>已登记保电任务“{name}”</translation>
    </message>
    <message>
        <source>Escalated job {escalation} further to: {level}</source>
        <translation>跨站任务 {escalation} 继续升级至{level}</translation>
    </message>
    <message>
        <source>Escalated {orders} as job {escalation} to: {level}</source>
        <translation>{orders} 升级至{level}，跨站任务 {escalation}</translation>
    </message>
    <message>
        <source>Estimated restoration of {order}</source>
        <translation>{order}填报预计复电时间</translation>
    </message>
    <message>
        <source>Explained the delay of {order}</source>
        <translation>{order}延时说明</translation>
    </message>
    <message>
        <source>Extended plan {plan}: {reason}</source>
        <translation>计划 {plan} 已申请延时：{reason}</translation>
    </message>
    <message>
        <source>Extended the loan of {crew} to {borrower}: {reason}</source>
        <translation>已延长{crew}借给{borrower}的时间：{reason}</translation>
    </message>
    <message>
        <source>Filed plan {plan}</source>
        <translation>已上报计划 {plan}</translation>
    </message>
    <message>
        <source>Gave the duty of {duty_of} to {account}: {reason}</source>
        <translation>{duty_of}的值班改由{account}担任：{reason}</translation>
    </message>
    <message>
        <source>Handed case {case} to {owner}</source>
        <translation>已将诉求 {case} 移交 {owner}</translation>
    </message>
    <message>
        <source>Handed over to {to}: {stations}</source>
        <translation>已移交给{to}：{stations}</translation>
    </message>
    <message>
        <source>Handed permit {permit} of plan {plan} over to {taken_by}</source>
        <translation>计划{plan}的工作许可{permit}已交接给{taken_by}</translation>
    </message>
    <message>
        <source>Handover {handover} is accepted: the room is the next shift&apos;s</source>
        <translation>交接班 {handover} 已接班：指挥权归下一班</translation>
    </message>
    <message>
        <source>Handover {handover} is signed by the outgoing shift</source>
        <translation>交接班 {handover} 交班方已签字</translation>
    </message>
    <message>
        <source>Imported a rota: {duty_count} duties changed</source>
        <translation>导入排班表：变更{duty_count}个班</translation>
    </message>
    <message>
        <source>Imported the city from {source}</source>
        <translation>导入城市：{source}</translation>
    </message>
    <message>
        <source>Interrupted work on plan {plan}: {reason}</source>
        <translation>计划{plan}工作间断：{reason}</translation>
    </message>
    <message>
        <source>Job {escalation} accepted by: {level}</source>
        <translation>{level}已接受跨站任务 {escalation}</translation>
    </message>
    <message>
        <source>Job {escalation} declined by: {level}, {reason}</source>
        <translation>{level}未接受跨站任务 {escalation}：{reason}</translation>
    </message>
    <message>
        <source>Job {escalation} is commanded by {commander}</source>
        <translation>跨站任务 {escalation} 由{commander}指挥</translation>
    </message>
    <message>
        <source>Job {escalation}: {holder} has a part</source>
        <translation>跨站任务 {escalation}：{holder}已分工</translation>
    </message>
    <message>
        <source>Job {escalation}: {holder} has no part any more</source>
        <translation>跨站任务 {escalation}：{holder}的分工已取消</translation>
    </message>
    <message>
        <source>Kept the zone “{name}”: {stations}</source>
        <translation>已保存片区“{name}”：{stations}</translation>
    </message>
    <message>
        <source>Lent {crew} to {borrower}: {reason}</source>
        <translation>已将{crew}借给{borrower}：{reason}</translation>
    </message>
    <message>
        <source>Lifted the mark “{mark}”: {reason}</source>
        <translation>已解除标记“{mark}”：{reason}</translation>
    </message>
    <message>
        <source>Linked case {case} to {linked}</source>
        <translation>已将诉求 {case} 关联到 {linked}</translation>
    </message>
    <message>
        <source>Made {order} void: {reason}</source>
        <translation>{order}作废：{reason}</translation>
    </message>
    <message>
        <source>Marked on the map: {kind}, {text}</source>
        <translation>已在地图上标记：{kind}，{text}</translation>
    </message>
    <message>
        <source>Merged {sub} into {main}</source>
        <translation>{sub}并入{main}</translation>
    </message>
    <message>
        <source>No longer ticked: {section}</source>
        <translation>已取消勾选：{section}</translation>
    </message>
    <message>
        <source>Nothing comes any more: {feed}</source>
        <translation>{feed}中断</translation>
    </message>
    <message>
        <source>Opened accounts: {accounts}</source>
        <translation>开立账户：{accounts}</translation>
    </message>
    <message>
        <source>Opened case {case}: {kind}, {channel}</source>
        <translation>已受理诉求 {case}：{kind}，{channel}</translation>
    </message>
    <message>
        <source>Opened permit {permit} for plan {plan}</source>
        <translation>已为计划{plan}办理工作许可{permit}</translation>
    </message>
    <message>
        <source>Opened the first shift, led by {shift_leader}</source>
        <translation>开始首个值班，值长{shift_leader}</translation>
    </message>
    <message>
        <source>Permitted work on plan {plan}: {ticket}, {leader}</source>
        <translation>计划{plan}已许可开工：{ticket}，{leader}</translation>
    </message>
    <message>
        <source>Postponed plan {plan}: {reason}</source>
        <translation>计划 {plan} 已顺延：{reason}</translation>
    </message>
    <message>
        <source>Prepared the handover to {incoming}</source>
        <translation>已准备向 {incoming} 交班</translation>
    </message>
    <message>
        <source>Published further files of the notice of plan {plan}</source>
        <translation>已补充发布计划 {plan} 停电公告的文件</translation>
    </message>
    <message>
        <source>Published the notice of plan {plan}: {kind}</source>
        <translation>已发布计划 {plan} 的停电公告：{kind}</translation>
    </message>
    <message>
        <source>Put {order} under supervision</source>
        <translation>督办{order}</translation>
    </message>
    <message>
        <source>Re-energised after plan {plan}</source>
        <translation>计划{plan}已送电</translation>
    </message>
    <message>
        <source>Re-energised after {order}</source>
        <translation>{order}送电</translation>
    </message>
    <message>
        <source>Reassigned {order} to {crew}</source>
        <translation>{order}改派{crew}</translation>
    </message>
    <message>
        <source>Recalled {order} to the pool</source>
        <translation>收回{order}待派</translation>
    </message>
    <message>
        <source>Recorded for plan {plan}: {told} told, {answer}</source>
        <translation>已登记计划 {plan} 的告知：{told}，{answer}</translation>
    </message>
    <message>
        <source>Recorded for {order}: {need}, {given_by}</source>
        <translation>{order}操作前确认：{need}，{given_by}</translation>
    </message>
    <message>
        <source>Released stations: {stations}</source>
        <translation>已释放服务站：{stations}</translation>
    </message>
    <message>
        <source>Removed {told} from the recipients of plan {plan}</source>
        <translation>已将{told}移出计划 {plan} 的告知对象</translation>
    </message>
    <message>
        <source>Reopened case {case}: {reason}</source>
        <translation>已重启诉求 {case}：{reason}</translation>
    </message>
    <message>
        <source>Reopened {order}</source>
        <translation>{order}重开</translation>
    </message>
    <message>
        <source>Replied to {to} on case {case}</source>
        <translation>已就诉求 {case} 答复 {to}</translation>
    </message>
    <message>
        <source>Reported for plan {plan}: {kind} {equipment_name} {equipment_number}</source>
        <translation>计划{plan}已汇报：{kind} {equipment_name} {equipment_number}</translation>
    </message>
    <message>
        <source>Reported for {order}: {kind} {equipment_name} {equipment_number}</source>
        <translation>{order}{kind}前汇报：{equipment_name} {equipment_number}</translation>
    </message>
    <message>
        <source>Reported that a part of the areas of plan {plan} comes back</source>
        <translation>计划 {plan} 部分台区送电已汇报</translation>
    </message>
    <message>
        <source>Resumed work on plan {plan}</source>
        <translation>计划{plan}已恢复工作</translation>
    </message>
    <message>
        <source>Resumed {order}</source>
        <translation>{order}解除挂起</translation>
    </message>
    <message>
        <source>Returned plan {plan}: {reason}</source>
        <translation>已退回计划 {plan}：{reason}</translation>
    </message>
    <message>
        <source>Reviewed case {case} and passed it on to {passed_to}</source>
        <translation>已审核诉求 {case} 并转办 {passed_to}</translation>
    </message>
    <message>
        <source>Saved the draft of the reply of case {case}</source>
        <translation>已保存诉求 {case} 的答复草稿</translation>
    </message>
    <message>
        <source>Set one estimate for all orders of job {escalation}</source>
        <translation>跨站任务 {escalation} 各工单已统一预计送电时间</translation>
    </message>
    <message>
        <source>Settled in the log: {remark_words}</source>
        <translation>值班记事已办结：{remark_words}</translation>
    </message>
    <message>
        <source>Split off {order}</source>
        <translation>拆出{order}</translation>
    </message>
    <message>
        <source>Split off {report} as {order}</source>
        <translation>拆出{report}，另立{order}</translation>
    </message>
    <message>
        <source>Supervises case {case}: {reason}</source>
        <translation>督办诉求 {case}：{reason}</translation>
    </message>
    <message>
        <source>Suspended {order}: {reason}</source>
        <translation>{order}挂起：{reason}</translation>
    </message>
    <message>
        <source>Swapped the duties of {duty_of}: {reason}</source>
        <translation>{duty_of}换班：{reason}</translation>
    </message>
    <message>
        <source>The paper of handover {handover} is archived</source>
        <translation>交接班 {handover} 的纸质件已归档</translation>
    </message>
    <message>
        <source>Took a report for {order}</source>
        <translation>受理报修，工单{order}</translation>
    </message>
    <message>
        <source>Took back: {act}</source>
        <translation>撤销：{act}</translation>
    </message>
    <message>
        <source>Took job {escalation} back: {reason}</source>
        <translation>跨站任务 {escalation} 已撤回：{reason}</translation>
    </message>
    <message>
        <source>Took plan {plan} into {into}: {reason}</source>
        <translation>计划 {plan} 已并入 {into}：{reason}</translation>
    </message>
    <message>
        <source>Took stations: {stations}</source>
        <translation>已接管服务站：{stations}</translation>
    </message>
    <message>
        <source>Took the link to {linked} off case {case}</source>
        <translation>已解除诉求 {case} 与 {linked} 的关联</translation>
    </message>
    <message>
        <source>Took the room alone: {reason}</source>
        <translation>已单方接管：{reason}</translation>
    </message>
    <message>
        <source>Took the signature of handover {handover} back: {reason}</source>
        <translation>已撤回交接班 {handover} 的签字：{reason}</translation>
    </message>
    <message>
        <source>Understood: {section}</source>
        <translation>已明白：{section}</translation>
    </message>
    <message>
        <source>Urged {order}</source>
        <translation>催办{order}</translation>
    </message>
    <message>
        <source>Withdrew a reference of {order}: {reason}</source>
        <translation>撤下了{order}的附件：{reason}</translation>
    </message>
    <message>
        <source>Withdrew handover {handover}: {reason}</source>
        <translation>已撤回交接班 {handover}：{reason}</translation>
    </message>
    <message>
        <source>Withdrew plan {plan}: {reason}</source>
        <translation>已撤回计划 {plan}：{reason}</translation>
    </message>
    <message>
        <source>Wrote a note on {order}</source>
        <translation>给{order}写了备注</translation>
    </message>
    <message>
        <source>Wrote into the log, {remark_kind}: {remark_words}</source>
        <translation>值班日志记入{remark_kind}：{remark_words}</translation>
    </message>
    <message>
        <source>entry {revision}</source>
        <translation>日志第{revision}条</translation>
    </message>
    <message>
        <source>{account} is off duty</source>
        <translation>{account}下岗</translation>
    </message>
    <message>
        <source>{account} is on duty: {post} {seat}</source>
        <translation>{account}上岗：{post} {seat}</translation>
    </message>
    <message>
        <source>{crew} accepted {order}</source>
        <translation>{crew}接单{order}</translation>
    </message>
    <message>
        <source>{crew} arrived at {order}</source>
        <translation>{crew}到达现场，{order}</translation>
    </message>
    <message>
        <source>{crew} declined {order}: {reason}</source>
        <translation>{crew}退单{order}：{reason}</translation>
    </message>
    <message>
        <source>{crew} departed for {order}</source>
        <translation>{crew}出发，前往{order}</translation>
    </message>
    <message>
        <source>{crew} handed in {order}</source>
        <translation>{crew}回单{order}</translation>
    </message>
    <message>
        <source>{crew} is back from {borrower}</source>
        <translation>{crew}已从{borrower}归还</translation>
    </message>
    <message>
        <source>{crew} is now: {duty}</source>
        <translation>{crew}转为{duty}</translation>
    </message>
</context>
<context>
    <name>ActForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No longer possible: the order is now “{state}”.</source>
        <translation>已不能操作：工单现为“{state}”。</translation>
    </message>
    <message>
        <source>{act} · {order}</source>
        <translation>{act} · {order}</translation>
    </message>
</context>
<context>
    <name>ActMenu</name>
    <message>
        <source>Nothing for you to do here</source>
        <translation>没有可执行的操作</translation>
    </message>
</context>
<context>
    <name>ActName</name>
    <message>
        <source>Accept</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>Accept the job</source>
        <translation>接受升级</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认告警</translation>
    </message>
    <message>
        <source>Add a recipient</source>
        <translation>添加告知对象</translation>
    </message>
    <message>
        <source>Add orders to the job</source>
        <translation>并入工单</translation>
    </message>
    <message>
        <source>Answer the question</source>
        <translation>答复提问</translation>
    </message>
    <message>
        <source>Approve the crew</source>
        <translation>批准承接</translation>
    </message>
    <message>
        <source>Approve the notice</source>
        <translation>审批停电公告</translation>
    </message>
    <message>
        <source>Approve the plan</source>
        <translation>审批计划</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive the handover&apos;s paper</source>
        <translation>归档交接班纸质件</translation>
    </message>
    <message>
        <source>Arrive on site</source>
        <translation>到达现场</translation>
    </message>
    <message>
        <source>Ask back</source>
        <translation>回问</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Assign a part</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>Attach a reference</source>
        <translation>挂附件</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Call off the protection</source>
        <translation>取消保电</translation>
    </message>
    <message>
        <source>Call the outage off for the day</source>
        <translation>取消当日停电</translation>
    </message>
    <message>
        <source>Cancel the plan</source>
        <translation>取消计划</translation>
    </message>
    <message>
        <source>Carried out, or pin off</source>
        <translation>办结或取消置顶</translation>
    </message>
    <message>
        <source>Change duty</source>
        <translation>变更到岗状态</translation>
    </message>
    <message>
        <source>Change the end of a mark</source>
        <translation>修改标记截止时间</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Change the protected event</source>
        <translation>修改保电任务</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Circulate the result</source>
        <translation>通报结果</translation>
    </message>
    <message>
        <source>Clear alarms</source>
        <translation>消除告警</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>办结诉求</translation>
    </message>
    <message>
        <source>Close the job</source>
        <translation>办结跨站任务</translation>
    </message>
    <message>
        <source>Close the work permit</source>
        <translation>工作许可归档</translation>
    </message>
    <message>
        <source>Complete the repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Confirm restoration</source>
        <translation>确认复电</translation>
    </message>
    <message>
        <source>Correct a telling</source>
        <translation>更正告知记录</translation>
    </message>
    <message>
        <source>Correct a time</source>
        <translation>更正时间</translation>
    </message>
    <message>
        <source>Correct a time of the day</source>
        <translation>更正现场时间</translation>
    </message>
    <message>
        <source>Correct the facts</source>
        <translation>更正要素</translation>
    </message>
    <message>
        <source>De-energise</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>De-energise for the plan</source>
        <translation>计划停电</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>Decline the job</source>
        <translation>不接受升级</translation>
    </message>
    <message>
        <source>Depart</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>故障判断</translation>
    </message>
    <message>
        <source>Disable the account</source>
        <translation>停用账户</translation>
    </message>
    <message>
        <source>Dismiss the proposal</source>
        <translation>不予升级</translation>
    </message>
    <message>
        <source>Draft an outage plan</source>
        <translation>拟停电计划</translation>
    </message>
    <message>
        <source>Drop the duty</source>
        <translation>撤销值班</translation>
    </message>
    <message>
        <source>Drop the zone</source>
        <translation>删除片区</translation>
    </message>
    <message>
        <source>Edit the plan</source>
        <translation>修改计划</translation>
    </message>
    <message>
        <source>Enable the account</source>
        <translation>启用账户</translation>
    </message>
    <message>
        <source>End supervision</source>
        <translation>解除督办</translation>
    </message>
    <message>
        <source>End the supervision</source>
        <translation>结束诉求督办</translation>
    </message>
    <message>
        <source>Enter a protected event</source>
        <translation>登记保电任务</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Escalate further</source>
        <translation>继续升级</translation>
    </message>
    <message>
        <source>Estimate restoration</source>
        <translation>预计复电</translation>
    </message>
    <message>
        <source>Explain the delay</source>
        <translation>延时说明</translation>
    </message>
    <message>
        <source>Extend the loan</source>
        <translation>延长借用</translation>
    </message>
    <message>
        <source>Extend the plan</source>
        <translation>计划延时</translation>
    </message>
    <message>
        <source>File the plan</source>
        <translation>上报计划</translation>
    </message>
    <message>
        <source>Give the duty to</source>
        <translation>改由他人值班</translation>
    </message>
    <message>
        <source>Go off duty</source>
        <translation>下岗</translation>
    </message>
    <message>
        <source>Go on duty</source>
        <translation>上岗</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>回单</translation>
    </message>
    <message>
        <source>Hand stations over</source>
        <translation>移交服务站</translation>
    </message>
    <message>
        <source>Hand the case over</source>
        <translation>移交诉求</translation>
    </message>
    <message>
        <source>Hand the work permit over</source>
        <translation>工作许可交接</translation>
    </message>
    <message>
        <source>Import a city</source>
        <translation>导入城市</translation>
    </message>
    <message>
        <source>Import a rota</source>
        <translation>导入排班表</translation>
    </message>
    <message>
        <source>Import outage plans</source>
        <translation>导入停电计划</translation>
    </message>
    <message>
        <source>Interrupt the work</source>
        <translation>工作间断</translation>
    </message>
    <message>
        <source>Keep the zone</source>
        <translation>保存片区</translation>
    </message>
    <message>
        <source>Lend the crew</source>
        <translation>借出队伍</translation>
    </message>
    <message>
        <source>Lift a mark</source>
        <translation>解除标记</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Mark on the map</source>
        <translation>地图标记</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge the plans</source>
        <translation>合并计划</translation>
    </message>
    <message>
        <source>Name the commander</source>
        <translation>指定指挥人</translation>
    </message>
    <message>
        <source>Note a silent feed</source>
        <translation>记录数据中断</translation>
    </message>
    <message>
        <source>Note that the feed is back</source>
        <translation>记录数据恢复</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>开立账户</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>受理诉求</translation>
    </message>
    <message>
        <source>Open the first shift</source>
        <translation>开始首个值班</translation>
    </message>
    <message>
        <source>Open the work permit</source>
        <translation>办理工作许可</translation>
    </message>
    <message>
        <source>Permit the work</source>
        <translation>许可开工</translation>
    </message>
    <message>
        <source>Postpone the plan</source>
        <translation>计划顺延</translation>
    </message>
    <message>
        <source>Prepare a handover</source>
        <translation>准备交接班</translation>
    </message>
    <message>
        <source>Publish further files</source>
        <translation>补充发布文件</translation>
    </message>
    <message>
        <source>Publish the notice</source>
        <translation>发布停电公告</translation>
    </message>
    <message>
        <source>Raise alarms</source>
        <translation>发出告警</translation>
    </message>
    <message>
        <source>Re-energise</source>
        <translation>送电</translation>
    </message>
    <message>
        <source>Re-energise a part of the areas</source>
        <translation>部分台区送电</translation>
    </message>
    <message>
        <source>Re-energise after the plan</source>
        <translation>计划送电</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>改派</translation>
    </message>
    <message>
        <source>Recall to the pool</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Record an attestation</source>
        <translation>操作前确认</translation>
    </message>
    <message>
        <source>Record an earth wire fitted</source>
        <translation>登记装设接地线</translation>
    </message>
    <message>
        <source>Record an earth wire removed</source>
        <translation>登记拆除接地线</translation>
    </message>
    <message>
        <source>Record the contact</source>
        <translation>登记联系</translation>
    </message>
    <message>
        <source>Record the end of work</source>
        <translation>登记工作终结</translation>
    </message>
    <message>
        <source>Record the reply as sent</source>
        <translation>登记答复已发出</translation>
    </message>
    <message>
        <source>Record who was told</source>
        <translation>登记告知</translation>
    </message>
    <message>
        <source>Release stations</source>
        <translation>释放服务站</translation>
    </message>
    <message>
        <source>Remove a part</source>
        <translation>取消分工</translation>
    </message>
    <message>
        <source>Remove a recipient</source>
        <translation>移除告知对象</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Reopen the case</source>
        <translation>重启诉求</translation>
    </message>
    <message>
        <source>Report before switching</source>
        <translation>停送电前汇报</translation>
    </message>
    <message>
        <source>Report switching for the plan</source>
        <translation>计划停送电汇报</translation>
    </message>
    <message>
        <source>Report that a part of the areas comes back</source>
        <translation>汇报部分台区送电</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>解除挂起</translation>
    </message>
    <message>
        <source>Resume the work</source>
        <translation>恢复工作</translation>
    </message>
    <message>
        <source>Return the crew</source>
        <translation>归还队伍</translation>
    </message>
    <message>
        <source>Return the plan</source>
        <translation>退回计划</translation>
    </message>
    <message>
        <source>Review and pass on</source>
        <translation>审核转办</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Set the joint estimate</source>
        <translation>统一预计送电时间</translation>
    </message>
    <message>
        <source>Shelve …</source>
        <translation>搁置告警…</translation>
    </message>
    <message>
        <source>Sign and hand over</source>
        <translation>签字交班</translation>
    </message>
    <message>
        <source>Sign and take over</source>
        <translation>签字接班</translation>
    </message>
    <message>
        <source>Sign the check</source>
        <translation>确认核查</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Split off a report</source>
        <translation>拆出报修</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Supervise the case</source>
        <translation>督办诉求</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Swap the duties</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>Take a report</source>
        <translation>受理报修</translation>
    </message>
    <message>
        <source>Take off the link</source>
        <translation>解除关联</translation>
    </message>
    <message>
        <source>Take off the shelf</source>
        <translation>取消搁置</translation>
    </message>
    <message>
        <source>Take stations</source>
        <translation>接管服务站</translation>
    </message>
    <message>
        <source>Take the escalation back</source>
        <translation>撤回升级</translation>
    </message>
    <message>
        <source>Take the room alone</source>
        <translation>单方接管</translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation>撤回签字</translation>
    </message>
    <message>
        <source>Take the tick off</source>
        <translation>取消勾选</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>已明白</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Withdraw a reference</source>
        <translation>撤下附件</translation>
    </message>
    <message>
        <source>Withdraw the handover</source>
        <translation>撤回交接班</translation>
    </message>
    <message>
        <source>Withdraw the plan</source>
        <translation>撤回计划</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write into the log</source>
        <translation>记入值班日志</translation>
    </message>
</context>
<context>
    <name>ActPlace</name>
    <message>
        <source>{act}: {why}</source>
        <translation>{act}：{why}</translation>
    </message>
</context>
<context>
    <name>ActsBar</name>
    <message>
        <source>More ▾</source>
        <translation>更多 ▾</translation>
    </message>
</context>
<context>
    <name>ActsElsewhere</name>
    <message>
        <source>Elsewhere</source>
        <translation>其他页面</translation>
    </message>
    <message>
        <source>What other pages do with this plan</source>
        <translation>其他页面对此计划的操作</translation>
    </message>
</context>
<context>
    <name>ActsPage</name>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Acts and keys</source>
        <translation>操作与快捷键</translation>
    </message>
    <message>
        <source>All keys as shipped</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Another key for “{act}”</source>
        <translation>“{act}”的新快捷键</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Find an act, a key or what is typed</source>
        <translation>查找操作、快捷键或命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>No act is called so</source>
        <translation>没有这样的操作</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>不设快捷键</translation>
    </message>
    <message>
        <source>Take {key} from “{act}”</source>
        <translation>从“{act}”改用{key}</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>{act}: this key stays as it is</source>
        <translation>{act}：此键固定，不能更改</translation>
    </message>
    <message>
        <source>{key} (changed)</source>
        <translation>{key}（已改）</translation>
    </message>
    <message>
        <source>{key} does it now.</source>
        <translation>{key}已设为它的快捷键。</translation>
    </message>
    <message>
        <source>{key} fills the screen with a further window.</source>
        <translation>{key} 在其他窗口里用于全屏。</translation>
    </message>
    <message>
        <source>{key} has another act already.</source>
        <translation>{key}已是其他操作的快捷键。</translation>
    </message>
    <message>
        <source>{key} is its key already.</source>
        <translation>{key}本来就是它的快捷键。</translation>
    </message>
    <message>
        <source>{key} is typed into fields: hold Ctrl or Alt with it, or take a key F1 … F12.</source>
        <translation>{key}用于输入文字：请加按Ctrl或Alt，或选用F1…F12。</translation>
    </message>
    <message>
        <source>{key} is used within lists, forms and fields.</source>
        <translation>{key}已用于列表、表单和输入框。</translation>
    </message>
    <message>
        <source>{key} opens a menu.</source>
        <translation>{key}用于打开菜单。</translation>
    </message>
</context>
<context>
    <name>Affected</name>
    <message>
        <source>Area</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Customer manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Customers out</source>
        <translation>停电户数</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备管理员</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>馈线</translation>
    </message>
    <message>
        <source>Government grid</source>
        <translation>政府网格</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Its officer</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>营销管理员</translation>
    </message>
    <message>
        <source>Power back</source>
        <translation>预计复电</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>stands in: {person}</source>
        <translation>B角：{person}</translation>
    </message>
    <message>
        <source>{at}, in {left}</source>
        <translation>{at}，还有{left}</translation>
    </message>
    <message>
        <source>{at}, overdue by {left}</source>
        <translation>{at}，已过{left}</translation>
    </message>
    <message>
        <source>{by}, {age} ago</source>
        <translation>{by}，{age}前</translation>
    </message>
</context>
<context>
    <name>AheadKind</name>
    <message>
        <source>Announced restoration</source>
        <translation>答复的复电时间到</translation>
    </message>
    <message>
        <source>Answer due from the next level</source>
        <translation>上一级答复到期</translation>
    </message>
    <message>
        <source>Lent crew due back</source>
        <translation>借出班组应归还</translation>
    </message>
    <message>
        <source>Limit runs out</source>
        <translation>时限到期</translation>
    </message>
    <message>
        <source>Notice due</source>
        <translation>公告、告知到期</translation>
    </message>
    <message>
        <source>Planned outage ends</source>
        <translation>计划停电结束</translation>
    </message>
    <message>
        <source>Planned outage starts</source>
        <translation>计划停电开始</translation>
    </message>
    <message>
        <source>Protected event ends</source>
        <translation>保电结束</translation>
    </message>
    <message>
        <source>Protected event starts</source>
        <translation>保电开始</translation>
    </message>
    <message>
        <source>Service case due</source>
        <translation>诉求到期</translation>
    </message>
    <message>
        <source>Shelved alarm comes back</source>
        <translation>搁置的告警到期</translation>
    </message>
    <message>
        <source>Superior&apos;s order due</source>
        <translation>上级指示到期</translation>
    </message>
</context>
<context>
    <name>AlarmBadge</name>
    <message>
        <source>Alarms that nobody has acknowledged: {counts}. {key}</source>
        <translation>未确认告警：{counts}。{key}</translation>
    </message>
    <message>
        <source>Alarms: {counts}</source>
        <translation>告警：{counts}</translation>
    </message>
    <message>
        <source>no alarms</source>
        <translation>无告警</translation>
    </message>
</context>
<context>
    <name>AlarmKind</name>
    <message>
        <source>Announced end of an outage</source>
        <translation>公告送电时间</translation>
    </message>
    <message>
        <source>Answer to an escalation</source>
        <translation>升级答复时限</translation>
    </message>
    <message>
        <source>Arrival limit</source>
        <translation>到达时限</translation>
    </message>
    <message>
        <source>Call-back limit</source>
        <translation>回访时限</translation>
    </message>
    <message>
        <source>Customer refuses</source>
        <translation>用户拒签</translation>
    </message>
    <message>
        <source>Dispatch limit</source>
        <translation>派单时限</translation>
    </message>
    <message>
        <source>Fault in a protected event</source>
        <translation>保电期间故障</translation>
    </message>
    <message>
        <source>Important customer not told</source>
        <translation>重要用户未告知</translation>
    </message>
    <message>
        <source>Lent crew due back</source>
        <translation>借用队伍到期</translation>
    </message>
    <message>
        <source>Limit of a case</source>
        <translation>诉求时限</translation>
    </message>
    <message>
        <source>Limit to accept</source>
        <translation>接单时限</translation>
    </message>
    <message>
        <source>Limit to hand in</source>
        <translation>回单时限</translation>
    </message>
    <message>
        <source>Notice not published</source>
        <translation>停电公告未发布</translation>
    </message>
    <message>
        <source>Outage in a protected event</source>
        <translation>计划停电涉及保电</translation>
    </message>
    <message>
        <source>Recipients not told</source>
        <translation>告知对象未告知</translation>
    </message>
    <message>
        <source>Restoration limit</source>
        <translation>复电时限</translation>
    </message>
    <message>
        <source>Told hours no longer true</source>
        <translation>已告知时段有变</translation>
    </message>
</context>
<context>
    <name>AlarmMenu</name>
    <message>
        <source>Acknowledge all of its card</source>
        <translation>确认整组告警</translation>
    </message>
    <message>
        <source>Go to what it is about</source>
        <translation>转到所涉对象</translation>
    </message>
</context>
<context>
    <name>AlarmModel</name>
    <message>
        <source>For</source>
        <translation>已持续</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>供电服务站</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>newest: {where}</source>
        <translation>最新：{where}</translation>
    </message>
    <message>
        <source>this workstation</source>
        <translation>本席位</translation>
    </message>
    <message>
        <source>{owner}: silent</source>
        <translation>{owner}（未应答）</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>…另有 {count} 条告警</translation>
    </message>
    <message>
        <source>▸ {kind}: {count}</source>
        <translation>▸ {kind}：{count}</translation>
    </message>
    <message>
        <source>▾ {kind}: {count}</source>
        <translation>▾ {kind}：{count}</translation>
    </message>
</context>
<context>
    <name>AlarmPage</name>
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>No alarm here. There are others that are not shown.</source>
        <translation>此处无告警，另有告警未显示。</translation>
    </message>
    <message>
        <source>Nothing can be done to this alarm now</source>
        <translation>此告警目前没有可办的操作</translation>
    </message>
    <message>
        <source>Nothing needs a person.</source>
        <translation>没有需要处理的告警。</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>供电服务站</translation>
    </message>
    <message>
        <source>Waiting: {counts}</source>
        <translation>待确认：{counts}</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>负责人范围</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>all priorities</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>all states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>all stations</source>
        <translation>全部供电服务站</translation>
    </message>
    <message>
        <source>held by me or nobody</source>
        <translation>我负责和无人负责</translation>
    </message>
    <message>
        <source>held by nobody</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>important and urgent</source>
        <translation>重要及以上</translation>
    </message>
    <message>
        <source>of everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>urgent only</source>
        <translation>仅紧急</translation>
    </message>
    <message>
        <source>{text}   not shown: {count}</source>
        <translation>{text}&#x3000;未显示：{count}</translation>
    </message>
    <message>
        <source>{text}  (filtered: not all are shown)</source>
        <translation>{text}（已筛选，未全部显示）</translation>
    </message>
</context>
<context>
    <name>AlarmPriority</name>
    <message>
        <source>important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
</context>
<context>
    <name>AlarmRate</name>
    <message>
        <source>Flood of alarms since {time}: everything stands in the list at once; urgent alarms of one kind call every {urgent}, important ones every {important}, ordinary ones every {ordinary}.</source>
        <translation>告警洪水自 {time} 起：列表照常即时显示；同类告警紧急的每 {urgent}、重要的每 {important}、一般的每 {ordinary} 呼叫一次。</translation>
    </message>
    <message>
        <source>Last {span}, as of {time}: this seat was called {cards} times (alarms: {alarms}). EEMUA 191: {average} on average, {peak} at the peak.</source>
        <translation>近 {span}（截至 {time}）：本席位被呼叫 {cards} 次（告警 {alarms} 条）。EEMUA 191：平均 {average} 次，高峰 {peak} 次。</translation>
    </message>
    <message>
        <source>▲ Last {span}, as of {time}: this seat was called {cards} times (alarms: {alarms}), more than anybody can follow. EEMUA 191: {average} on average, {peak} at the peak.</source>
        <translation>▲ 近 {span}（截至 {time}）：本席位被呼叫 {cards} 次（告警 {alarms} 条），一个人已顾不过来。EEMUA 191：平均 {average} 次，高峰 {peak} 次。</translation>
    </message>
</context>
<context>
    <name>AlarmState</name>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>cleared, unacknowledged</source>
        <translation>已消除，未确认</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>未确认</translation>
    </message>
</context>
<context>
    <name>AlarmToDo</name>
    <message>
        <source>Ask crews for their positions; have the feed mended.</source>
        <translation>电话问班组位置；报修定位接口。</translation>
    </message>
    <message>
        <source>Ask the crew for its arrival; send a nearer one.</source>
        <translation>问清到达时间；另派更近的班组。</translation>
    </message>
    <message>
        <source>Ask what is missing; send help; tell the customer.</source>
        <translation>问清缺什么；派支援；告知客户。</translation>
    </message>
    <message>
        <source>Assign a crew.</source>
        <translation>派人。</translation>
    </message>
    <message>
        <source>Call for the answer; then ask the next level.</source>
        <translation>催答复；仍无答复再升上一级。</translation>
    </message>
    <message>
        <source>Call for the answer; there is no level above.</source>
        <translation>催答复；上面已无更高一级。</translation>
    </message>
    <message>
        <source>Call for the answer; to be asked next: {level}.</source>
        <translation>催答复；下一级：{level}。</translation>
    </message>
    <message>
        <source>Call the crew; assign another if it cannot go.</source>
        <translation>电话催接单；去不了就改派。</translation>
    </message>
    <message>
        <source>Call the customer back.</source>
        <translation>回访客户。</translation>
    </message>
    <message>
        <source>Contact the customer and record it.</source>
        <translation>联系客户并登记。</translation>
    </message>
    <message>
        <source>Contact the customer, or send the reply.</source>
        <translation>联系客户，或发出答复。</translation>
    </message>
    <message>
        <source>Extend the plan before its end; after it, tell the customers.</source>
        <translation>到点前办延时；过点即告知客户。</translation>
    </message>
    <message>
        <source>Have disk and folder of the backup looked at.</source>
        <translation>检查备份磁盘和文件夹。</translation>
    </message>
    <message>
        <source>Have the case reviewed and passed on.</source>
        <translation>审核诉求并上报。</translation>
    </message>
    <message>
        <source>Have the crew hand the order in.</source>
        <translation>催班组回单。</translation>
    </message>
    <message>
        <source>Have the crew returned, or extend the loan.</source>
        <translation>督促归还队伍，或延长借用。</translation>
    </message>
    <message>
        <source>Postpone or cancel the plan, or have supply secured.</source>
        <translation>顺延或取消计划，或落实保电电源。</translation>
    </message>
    <message>
        <source>Publish the change and tell everybody again.</source>
        <translation>发布变更公告，重新告知。</translation>
    </message>
    <message>
        <source>Publish the notice.</source>
        <translation>发布停电公告。</translation>
    </message>
    <message>
        <source>Restore supply first; report to whoever protects it.</source>
        <translation>优先复电；报告保电负责人。</translation>
    </message>
    <message>
        <source>See to what is supervised, then end the supervision.</source>
        <translation>落实督办事项，办结督办。</translation>
    </message>
    <message>
        <source>Send the reply.</source>
        <translation>发出答复。</translation>
    </message>
    <message>
        <source>Talk to the customer; postpone if need be.</source>
        <translation>与客户沟通；必要时顺延。</translation>
    </message>
    <message>
        <source>Tell the customer now and record it.</source>
        <translation>立即告知客户并登记。</translation>
    </message>
    <message>
        <source>Tell those on the list and record it.</source>
        <translation>逐一告知并登记。</translation>
    </message>
    <message>
        <source>Work by phone and paper; nothing is sent from here.</source>
        <translation>改用电话和纸质记录；本席位发不出任何指令。</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>Not acknowledged by {owner} – {told}</source>
        <translation>{owner} 未确认：{told}</translation>
    </message>
    <message>
        <source>shelved until {time} by {by}: {reason}</source>
        <translation>{by} 搁置至 {time}：{reason}</translation>
    </message>
    <message>
        <source>{count} {state}</source>
        <translation>{state} {count}</translation>
    </message>
    <message>
        <source>{crew}, lent to {borrower}</source>
        <translation>{crew}，借给{borrower}</translation>
    </message>
    <message>
        <source>{kind} {rule}</source>
        <translation>{kind} {rule}</translation>
    </message>
    <message>
        <source>{kind}, {step}</source>
        <translation>{kind}（{step}）</translation>
    </message>
    <message>
        <source>{kind}: less than a minute left, by {time}</source>
        <translation>{kind}：剩不到 1分钟，{time} 到时</translation>
    </message>
    <message>
        <source>{kind}: over by {span}, since {time}</source>
        <translation>{kind}：已超 {span}，{time} 到时</translation>
    </message>
    <message>
        <source>{kind}: over since {time}</source>
        <translation>{kind}：{time} 起超时</translation>
    </message>
    <message>
        <source>{kind}: {span} left, by {time}</source>
        <translation>{kind}：剩 {span}，{time} 到时</translation>
    </message>
    <message>
        <source>{where}: {what}. {to_do}</source>
        <translation>{where}：{what}。{to_do}</translation>
    </message>
</context>
<context>
    <name>Alternative</name>
    <message>
        <source>Live work</source>
        <translation>带电作业</translation>
    </message>
    <message>
        <source>Supply by generator</source>
        <translation>发电车供电</translation>
    </message>
    <message>
        <source>Transfer of supply</source>
        <translation>负荷转供</translation>
    </message>
</context>
<context>
    <name>Amends</name>
    <message>
        <source>, </source>
        <comment>between names of acts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Cannot be undone. Amended by: {acts}.</source>
        <translation>不能撤销。如有差错，可用：{acts}。</translation>
    </message>
    <message>
        <source>Cannot be undone: the record stays.</source>
        <translation>不能撤销，记录将保留。</translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message>
        <source>Another seat works by rule book {other}, this one by {own}: limits and warnings differ between them. Give every seat the same book.</source>
        <translation>另一席位使用规则手册{other}，本席位使用{own}：两者的时限和预警不同。请为各席位换上同一手册。</translation>
    </message>
    <message>
        <source>Orders inside planned outages: {count}. {order}: {planned}</source>
        <translation>计划停电范围内的工单：{count} 件。{order}：{planned}</translation>
    </message>
    <message>
        <source>{order}: {planned}</source>
        <translation>{order}：{planned}</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>Refused to sign</source>
        <translation>拒签</translation>
    </message>
</context>
<context>
    <name>AreaPicking</name>
    <message>
        <source>Areas of the plan: {count}</source>
        <translation>计划内台区：{count} 个</translation>
    </message>
    <message>
        <source>Click or Space on a line: areas that lose supply if it is cut there · Esc: back to the plan</source>
        <translation>在线路上单击或按空格：选入该处断开后失电的台区 · Esc：回到计划</translation>
    </message>
    <message>
        <source>Click or Space: take the area in or out · Esc: back to the plan</source>
        <translation>单击或空格：选入或移出台区 · Esc：回到计划</translation>
    </message>
    <message>
        <source>Drag or Space: a line around them, Enter closes it · Esc: back to the plan</source>
        <translation>拖动或空格：圈出台区，回车闭合 · Esc：回到计划</translation>
    </message>
    <message>
        <source>Drag or Space: corners of a box · Esc: back to the plan</source>
        <translation>拖动或空格：框的两角 · Esc：回到计划</translation>
    </message>
    <message>
        <source>Feeder {feeder} from there on: areas {count}</source>
        <translation>馈线 {feeder}，断开点之后：台区 {count} 个</translation>
    </message>
    <message>
        <source>Feeder {feeder}: areas {count}, all of it. The line&apos;s shape does not tell what hangs behind this spot.</source>
        <translation>馈线 {feeder}：台区 {count} 个，已取整条线路。线路图形无法判断断开点之后接有哪些台区。</translation>
    </message>
    <message>
        <source>No feeder&apos;s line passes here.</source>
        <translation>此处没有馈线经过。</translation>
    </message>
</context>
<context>
    <name>AreasField</name>
    <message>
        <source>Add an area or a feeder</source>
        <translation>添加台区或线路</translation>
    </message>
    <message>
        <source>Area or feeder: code or name</source>
        <translation>添加台区或整条线路：编码或名称，回车</translation>
    </message>
    <message>
        <source>Areas: {count}</source>
        <translation>台区：{count} 个</translation>
    </message>
    <message>
        <source>From a spot of a line on</source>
        <translation>线路断开点之后</translation>
    </message>
    <message>
        <source>Important customers: {names}</source>
        <translation>重要用户：{names}</translation>
    </message>
    <message>
        <source>Important customers: {names} and others, {count} in all</source>
        <translation>重要用户：{names}等 {count} 户</translation>
    </message>
    <message>
        <source>In a box</source>
        <translation>框选</translation>
    </message>
    <message>
        <source>Line {number}: no area “{text}”</source>
        <translation>第 {number} 行：没有台区“{text}”</translation>
    </message>
    <message>
        <source>Line {number}: {count} areas are called “{text}”; take the code</source>
        <translation>第 {number} 行：有 {count} 个台区叫“{text}”，请写编码</translation>
    </message>
    <message>
        <source>List of areas, one a line</source>
        <translation>台区清单，每行一个</translation>
    </message>
    <message>
        <source>No area yet</source>
        <translation>尚未选台区</translation>
    </message>
    <message>
        <source>One area a line: code or name; a list can be pasted</source>
        <translation>每行一个台区：编码或名称，可粘贴清单</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个点选</translation>
    </message>
    <message>
        <source>Pick on the map</source>
        <translation>在地图上选</translation>
    </message>
    <message>
        <source>Stations: {stations}</source>
        <translation>涉及服务站：{stations}</translation>
    </message>
    <message>
        <source>The names of the areas are being read …</source>
        <translation>正在读取台区名称…</translation>
    </message>
    <message>
        <source>With a lasso</source>
        <translation>圈选</translation>
    </message>
    <message>
        <source>customers: {count}</source>
        <translation>客户：{count} 户</translation>
    </message>
    <message>
        <source>residents among them: {count}</source>
        <translation>其中居民：{count} 户</translation>
    </message>
    <message>
        <source>{count} areas are too many for one plan; the first {most} are counted</source>
        <translation>一项计划容不下 {count} 个台区，只计前 {most} 个</translation>
    </message>
    <message>
        <source>{name} ({grade})</source>
        <translation>{name}（{grade}）</translation>
    </message>
    <message>
        <source>… and {count} more that are no areas</source>
        <translation>… 另有 {count} 条不是台区</translation>
    </message>
</context>
<context>
    <name>AreasModel</name>
    <message>
        <source>Area</source>
        <translation>台区编号</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Name as said</source>
        <translation>公告中的名称</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Commands, each with --help of its own</source>
        <translation>命令（各有自己的--help）</translation>
    </message>
    <message>
        <source>Dispatch console of a power-supply service command centre.</source>
        <translation>供电服务指挥中心调度台。</translation>
    </message>
    <message>
        <source>What to import</source>
        <translation>导入什么</translation>
    </message>
    <message>
        <source>With every command</source>
        <translation>各命令通用</translation>
    </message>
    <message>
        <source>With this command</source>
        <translation>本命令专用</translation>
    </message>
    <message>
        <source>Without a command: the console</source>
        <translation>不带命令（打开调度台）</translation>
    </message>
    <message>
        <source>a folder as described in docs/import.md</source>
        <translation>按docs/import.md准备的目录</translation>
    </message>
    <message>
        <source>a made-up city in its own database, running live; storm is a typhoon evening</source>
        <translation>虚构城市，用自己的数据库实时运行；storm为台风之夜</translation>
    </message>
    <message>
        <source>as the list names it</source>
        <translation>打印机名称，与列表中一致</translation>
    </message>
    <message>
        <source>ask for a new password</source>
        <translation>当场输入新密码</translation>
    </message>
    <message>
        <source>begin with the tour of the desk</source>
        <translation>启动后先显示调度台导览</translation>
    </message>
    <message>
        <source>check that a PDF is a handover as it was signed</source>
        <translation>检查 PDF 是否就是签字时的交接班记录</translation>
    </message>
    <message>
        <source>check the journal&apos;s chain and replay it</source>
        <translation>核对日志链并重放日志</translation>
    </message>
    <message>
        <source>colours of the window</source>
        <translation>窗口配色</translation>
    </message>
    <message>
        <source>copy the running database and verify the copy</source>
        <translation>备份运行中的数据库并验证副本</translation>
    </message>
    <message>
        <source>crew id of a crew account</source>
        <translation>队伍账户的队伍编号</translation>
    </message>
    <message>
        <source>give it this role from now on</source>
        <translation>改用此角色</translation>
    </message>
    <message>
        <source>how fast a new demo&apos;s time runs, 1 to 60</source>
        <translation>新演示的时间快慢，1至60倍</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>language of every text</source>
        <translation>界面和输出的语言</translation>
    </message>
    <message>
        <source>let it log in again</source>
        <translation>恢复登录</translation>
    </message>
    <message>
        <source>log in as this account; without password in a demo only</source>
        <translation>以此账户登录；仅演示中免密码</translation>
    </message>
    <message>
        <source>names of the printers</source>
        <translation>列出打印机名称</translation>
    </message>
    <message>
        <source>nobody logs in with it any more; nothing is deleted</source>
        <translation>不能再用它登录；什么都不删除</translation>
    </message>
    <message>
        <source>of a handover: the shift that it ended, last for the newest, now for a draft</source>
        <translation>交接班：被交接的班次编号；last 为最近一次，now 为草稿</translation>
    </message>
    <message>
        <source>one side of the sheet, or both and turned at its long or short edge</source>
        <translation>单面，或双面并沿长边、短边翻转</translation>
    </message>
    <message>
        <source>open a new account with this role; asks for its password</source>
        <translation>以此角色开立新账户，密码当场输入</translation>
    </message>
    <message>
        <source>open an account, give it a new password or role, disable or enable it</source>
        <translation>开立账户、设新密码、改角色、停用或启用</translation>
    </message>
    <message>
        <source>pages as PNG files</source>
        <translation>各页的 PNG 文件所在文件夹</translation>
    </message>
    <message>
        <source>put a verified copy in the database&apos;s place</source>
        <translation>用验证过的副本替换数据库</translation>
    </message>
    <message>
        <source>read and report, write nothing</source>
        <translation>只读取并报告，不写入</translation>
    </message>
    <message>
        <source>read real data into the database</source>
        <translation>把真实数据导入数据库</translation>
    </message>
    <message>
        <source>remove all but the newest N daily copies beside it</source>
        <translation>只留同目录下最新的N份每日副本</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>speed is from 1 to 60</source>
        <translation>速度为1到60</translation>
    </message>
    <message>
        <source>sqlite:///FILE; the user&apos;s own database if left out</source>
        <translation>sqlite:///文件；不写则用本用户的数据库</translation>
    </message>
    <message>
        <source>station id of a station&apos;s chief or planner</source>
        <translation>站长或停电计划专责所在服务站的编号</translation>
    </message>
    <message>
        <source>the PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>the PDF; one that is there is replaced once all of the new one is written</source>
        <translation>PDF 文件；同名旧文件在新文件全部写完后才被替换</translation>
    </message>
    <message>
        <source>the copy</source>
        <translation>副本文件</translation>
    </message>
    <message>
        <source>the copy; a file that is there is kept</source>
        <translation>副本文件；已有的文件不会被覆盖</translation>
    </message>
    <message>
        <source>the demo&apos;s callers and crews, as an own process</source>
        <translation>演示中的来电人和队伍，独立进程</translation>
    </message>
    <message>
        <source>the folder&apos;s description, if not its city.toml</source>
        <translation>目录的说明文件，不写则用其中的city.toml</translation>
    </message>
    <message>
        <source>the rota</source>
        <translation>排班表</translation>
    </message>
    <message>
        <source>the site&apos;s own rule book: docs/rules.md</source>
        <translation>本单位的规则手册，见docs/rules.md</translation>
    </message>
    <message>
        <source>the window&apos;s pages to a printer, as an own process</source>
        <translation>将窗口中的页面送打印机，单独成一进程</translation>
    </message>
    <message>
        <source>what it is about: a plan&apos;s number, a month like 2026-11</source>
        <translation>打印对象：计划编号，或月份（如 2026-11）</translation>
    </message>
    <message>
        <source>what one logs in with</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>what the account is called on screen</source>
        <translation>屏幕上显示的姓名</translation>
    </message>
    <message>
        <source>what the printer&apos;s list calls it</source>
        <translation>打印队列中的名称</translation>
    </message>
    <message>
        <source>which paper: plan, notice, month, handover …; a wrong one lists all</source>
        <translation>哪种纸质件：plan、notice、month、handover……；写错则列出全部</translation>
    </message>
    <message>
        <source>who is on duty when: CSV, XLSX or iCalendar, as in docs/shifts.md</source>
        <translation>排班表：CSV、XLSX 或 iCalendar，格式见 docs/shifts.md</translation>
    </message>
    <message>
        <source>window size of the snapshot</source>
        <translation>截图的窗口大小</translation>
    </message>
    <message>
        <source>without colours</source>
        <translation>黑白打印</translation>
    </message>
    <message>
        <source>write a PNG of the complete window and exit</source>
        <translation>把完整窗口存为PNG后退出</translation>
    </message>
    <message>
        <source>write a paper as PDF/A, without a screen</source>
        <translation>不开窗口，将文书存为 PDF/A</translation>
    </message>
    <message>
        <source>write the demo city into a new database</source>
        <translation>把演示城市写入新数据库</translation>
    </message>
    <message>
        <source>{text} is not WIDTHxHEIGHT, each from 100 to 99999</source>
        <translation>{text}不是“宽x高”，各为100到99999</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>The layout is locked: no window closes by accident. Window, “Lock the layout” unlocks it.</source>
        <translation>布局已锁定，窗口不会被误关。如需解锁，请在“窗口”菜单取消“锁定布局”。</translation>
    </message>
</context>
<context>
    <name>AttachEditor</name>
    <message>
        <source>A new order</source>
        <translation>新工单</translation>
    </message>
    <message>
        <source>Nearby and open: {count}. It may be the same trouble: ask the caller.</source>
        <translation>附近有{count}件在办工单，可能是同一故障，请向报修人核实。</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>No program that plays sounds was found on this computer; only its own bell can ring.</source>
        <translation>本机没有可用的放音程序，只能用系统提示音。</translation>
    </message>
    <message>
        <source>This is the sound for a limit that has passed.</source>
        <translation>这是超时的提示音。</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Next limit</source>
        <translation>最近时限</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Stale positions</source>
        <translation>定位异常</translation>
    </message>
    <message>
        <source>{demo} · {date}</source>
        <translation>{demo} · {date}</translation>
    </message>
    <message>
        <source>{word}: {number}</source>
        <translation>{word}：{number}</translation>
    </message>
</context>
<context>
    <name>BaseMapDialog</name>
    <message>
        <source>A file of raster tiles (MBTiles)</source>
        <translation>栅格瓦片文件（MBTiles）</translation>
    </message>
    <message>
        <source>A tile server (XYZ or WMTS, Web Mercator)</source>
        <translation>瓦片服务器（XYZ或WMTS，Web墨卡托）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件（*）</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>版权说明</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Coordinates of the tiles</source>
        <translation>瓦片坐标系</translation>
    </message>
    <message>
        <source>File of tiles</source>
        <translation>瓦片文件</translation>
    </message>
    <message>
        <source>Finest level</source>
        <translation>最高级别</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>MBTiles (*.mbtiles)</source>
        <translation>MBTiles（*.mbtiles）</translation>
    </message>
    <message>
        <source>Marks in the address: {marks}. What the server sends is kept on this computer.</source>
        <translation>地址中的占位符：{marks}。服务器发来的瓦片保存在本机。</translation>
    </message>
    <message>
        <source>None: land, water and roads of the territory</source>
        <translation>不用底图：只画辖区的陆地、水系和道路</translation>
    </message>
    <message>
        <source>Offline: show only what is kept</source>
        <translation>离线：只显示已保存的瓦片</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>BaseMapNote</name>
    <message>
        <source>offline – no tiles of this place are kept</source>
        <translation>离线：此处没有已保存的瓦片</translation>
    </message>
    <message>
        <source>offline – tiles of {date}</source>
        <translation>离线：瓦片日期{date}</translation>
    </message>
    <message>
        <source>the tile server is out of reach – no tiles of this place are kept</source>
        <translation>瓦片服务器连不上：此处没有已保存的瓦片</translation>
    </message>
    <message>
        <source>the tile server is out of reach – tiles of {date}</source>
        <translation>瓦片服务器连不上：瓦片日期{date}</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Announced, actual</source>
        <translation>公告、实际</translation>
    </message>
    <message>
        <source>Outage, station</source>
        <translation>计划、服务站</translation>
    </message>
    <message>
        <source>Size, crew</source>
        <translation>范围、队伍</translation>
    </message>
    <message>
        <source>State, what is next</source>
        <translation>状态、下一步</translation>
    </message>
    <message>
        <source>areas: {areas} · customers: {customers}</source>
        <translation>台区 {areas} 个 · {customers} 户</translation>
    </message>
    <message>
        <source>off: {left} of {areas} areas · customers: {customers}</source>
        <translation>未送电 {left}/{areas} 个台区 · {customers} 户</translation>
    </message>
    <message>
        <source>{group} · {count}</source>
        <translation>{group} · {count}</translation>
    </message>
</context>
<context>
    <name>BookChooser</name>
    <message>
        <source>{version}, file {file}</source>
        <translation>{version}，文件{file}</translation>
    </message>
    <message>
        <source>{version}, shipped</source>
        <translation>{version}，程序内置</translation>
    </message>
    <message>
        <source>{version}, this seat&apos;s</source>
        <translation>{version}，本席在用</translation>
    </message>
</context>
<context>
    <name>BookModel</name>
    <message>
        <source>As shipped</source>
        <translation>内置值</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>可信程度</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>About the chosen rule</source>
        <translation>所选规则的说明</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Differs from shipped</source>
        <translation>与内置不同</translation>
    </message>
    <message>
        <source>Nothing in the rule book fits.</source>
        <translation>规则手册中没有符合条件的条目。</translation>
    </message>
    <message>
        <source>Number, rule, words or source</source>
        <translation>编号、规则、文字或出处</translation>
    </message>
    <message>
        <source>Rules and numbers</source>
        <translation>规则和数值</translation>
    </message>
    <message>
        <source>Search in the rule book</source>
        <translation>在规则手册中查找</translation>
    </message>
    <message>
        <source>Show all rules</source>
        <translation>显示全部规则</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Which rules are shown</source>
        <translation>显示哪些规则</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown}/{all}条</translation>
    </message>
</context>
<context>
    <name>BookmarksDialog</name>
    <message>
        <source>Bookmarks</source>
        <translation>视图书签</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>保存当前视图</translation>
    </message>
    <message>
        <source>Name for the present view</source>
        <translation>给当前视图取名</translation>
    </message>
    <message>
        <source>No bookmarks yet. Name the present view above.</source>
        <translation>还没有书签。在上方给当前视图取名即可保存。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>There is a bookmark of this name.</source>
        <translation>已有同名书签。</translation>
    </message>
</context>
<context>
    <name>BriefNoticeAlarm</name>
    <message>
        <source>At risk</source>
        <translation>下达风险</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒签</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复停电</translation>
    </message>
    <message>
        <source>Told late</source>
        <translation>下达超时</translation>
    </message>
</context>
<context>
    <name>BriefPlanKind</name>
    <message>
        <source>Burnt transformer</source>
        <translation>台变烧毁</translation>
    </message>
    <message>
        <source>Closure, live</source>
        <translation>带电销户</translation>
    </message>
    <message>
        <source>Closure, outage</source>
        <translation>停电销户</translation>
    </message>
    <message>
        <source>Master meter</source>
        <translation>总表掉线</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划检修</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>有序用电</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>临时检修</translation>
    </message>
</context>
<context>
    <name>BriefPlanLink</name>
    <message>
        <source>Head</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>停电公告</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>配电室</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二审批人</translation>
    </message>
</context>
<context>
    <name>BriefPlanState</name>
    <message>
        <source>Head approved</source>
        <translation>部门负责人已审</translation>
    </message>
    <message>
        <source>Room approved</source>
        <translation>配电室已审</translation>
    </message>
    <message>
        <source>Second approved</source>
        <translation>第二审批人已审</translation>
    </message>
    <message>
        <source>Station approved</source>
        <translation>站长已审</translation>
    </message>
</context>
<context>
    <name>BudgetState</name>
    <message>
        <source>None set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>Over budget</source>
        <translation>已超预算</translation>
    </message>
    <message>
        <source>Over with the drafts</source>
        <translation>计入草稿将超</translation>
    </message>
    <message>
        <source>Over with what is approved</source>
        <translation>计入已批计划将超</translation>
    </message>
    <message>
        <source>Over with what is on the way</source>
        <translation>计入审批中计划将超</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>预算内</translation>
    </message>
</context>
<context>
    <name>Caliber</name>
    <message>
        <source>All outages</source>
        <translation>全部停电</translation>
    </message>
    <message>
        <source>Without external damage and major-event days</source>
        <translation>剔除外力破坏和重大事件日</translation>
    </message>
</context>
<context>
    <name>CallBackResult</name>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>Not satisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Still without power</source>
        <translation>仍未来电</translation>
    </message>
</context>
<context>
    <name>CandidateList</name>
    <message>
        <source>No crew may have this order now.</source>
        <translation>目前没有队伍可以承接本单。</translation>
    </message>
    <message>
        <source>Ranked crews</source>
        <translation>队伍排序</translation>
    </message>
    <message>
        <source>The ranking has changed: F5 shows it.</source>
        <translation>排序已有变化，按F5更新。</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有{count}支</translation>
    </message>
    <message>
        <source>{news} F5 takes it over.</source>
        <translation>{news}按F5更新。</translation>
    </message>
</context>
<context>
    <name>CandidateRows</name>
    <message>
        <source>arrival unknown</source>
        <translation>到达时间不明</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>无定位</translation>
    </message>
    <message>
        <source>position {age}</source>
        <translation>定位{age}</translation>
    </message>
    <message>
        <source>position {age} old</source>
        <translation>{age}前定位</translation>
    </message>
    <message>
        <source>≈ {time}</source>
        <translation>≈{time}</translation>
    </message>
</context>
<context>
    <name>CaseClass</name>
    <message>
        <source>general</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>special</source>
        <translation>特殊</translation>
    </message>
</context>
<context>
    <name>CaseKind</name>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Meter doubt</source>
        <translation>电表异议</translation>
    </message>
    <message>
        <source>No power</source>
        <translation>停电诉求</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>业务诉求</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <source>Whistle</source>
        <translation>网格吹哨</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未办结</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>全部责任人</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>全部服务站</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>No case fits the filter.</source>
        <translation>没有符合筛选的诉求。</translation>
    </message>
    <message>
        <source>No case is open. Complaints, requests and whistles that wait for an answer stand here.</source>
        <translation>没有未办结的诉求。待答复的投诉、业务诉求和网格吹哨会列在这里。</translation>
    </message>
    <message>
        <source>Number, caller, telephone, words, order</source>
        <translation>编号、来电人、电话、内容、工单</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>查找诉求</translation>
    </message>
    <message>
        <source>Service cases</source>
        <translation>服务诉求</translation>
    </message>
    <message>
        <source>Show all open cases</source>
        <translation>显示全部未办结诉求</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>Case</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Limits, the strictest first</source>
        <translation>时限（最严在前）</translation>
    </message>
    <message>
        <source>State, owner</source>
        <translation>状态、责任人</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>诉求内容</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>Asked before</source>
        <translation>此前诉求</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Life of the case</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>Linked to no order and no planned outage.</source>
        <translation>未关联工单或计划停电。</translation>
    </message>
    <message>
        <source>Nobody was called yet.</source>
        <translation>还没有联系记录。</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Replies sent</source>
        <translation>已发出的答复</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>诉求内容</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>关联工单与停电</translation>
    </message>
    <message>
        <source>back {at}</source>
        <translation>送电 {at}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>crew there {at}</source>
        <translation>到场 {at}</translation>
    </message>
    <message>
        <source>do at once</source>
        <translation>即办</translation>
    </message>
    <message>
        <source>expected back {at}</source>
        <translation>预计送电 {at}</translation>
    </message>
    <message>
        <source>handed to {to}</source>
        <translation>移交 {to}</translation>
    </message>
    <message>
        <source>in spite of open points: {why}</source>
        <translation>未满足各点仍发出：{why}</translation>
    </message>
    <message>
        <source>off {at}</source>
        <translation>停电 {at}</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>repaired {at}</source>
        <translation>修复 {at}</translation>
    </message>
    <message>
        <source>result circulated to {to}</source>
        <translation>向 {to} 通报结果</translation>
    </message>
    <message>
        <source>reviewed, passed on to {to}</source>
        <translation>审核并转办 {to}</translation>
    </message>
    <message>
        <source>supervised until {at}</source>
        <translation>督办，限 {at}</translation>
    </message>
    <message>
        <source>supervision ended</source>
        <translation>结束督办</translation>
    </message>
    <message>
        <source>to {to}</source>
        <translation>答复 {to}</translation>
    </message>
</context>
<context>
    <name>CaseState</name>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>New</source>
        <translation>待联系</translation>
    </message>
    <message>
        <source>Reply checked</source>
        <translation>答复已核</translation>
    </message>
    <message>
        <source>Reply drafted</source>
        <translation>答复已拟</translation>
    </message>
</context>
<context>
    <name>CaseStep</name>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>First review</source>
        <translation>一级审核</translation>
    </message>
    <message>
        <source>Second review</source>
        <translation>二级审核</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督办</translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>Another form of this seat may want a place on the map. Close it first.</source>
        <translation>本席另有表单可能要在地图上选点，请先关闭。</translation>
    </message>
    <message>
        <source>Choose an order that a case hangs on.</source>
        <translation>请选择一张有诉求的工单。</translation>
    </message>
    <message>
        <source>Click the place of the case on the map. Esc gives up.</source>
        <translation>请在地图上点击诉求地点，Esc 放弃。</translation>
    </message>
    <message>
        <source>No case hangs on order {order}.</source>
        <translation>工单 {order} 没有诉求。</translation>
    </message>
    <message>
        <source>That is outside every service grid. Click another place; Esc gives up.</source>
        <translation>此处不在任何服务网格内，请另选；Esc 放弃。</translation>
    </message>
    <message>
        <source>This is not possible with case {case} now.</source>
        <translation>诉求 {case} 现在不能这样办。</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>Power is expected back at {at}.</source>
        <translation>预计{at}送电。</translation>
    </message>
    <message>
        <source>Power was back at {at}.</source>
        <translation>{at}送电。</translation>
    </message>
    <message>
        <source>Power was lost at {at}.</source>
        <translation>{at}发生停电。</translation>
    </message>
    <message>
        <source>The cause: {cause}.</source>
        <translation>停电原因：{cause}。</translation>
    </message>
    <message>
        <source>The repair crew arrived at {at}.</source>
        <translation>抢修人员{at}到达现场。</translation>
    </message>
    <message>
        <source>The repair was finished at {at}.</source>
        <translation>{at}抢修完成。</translation>
    </message>
    <message>
        <source>What was done: {remedy}.</source>
        <translation>处理措施：{remedy}。</translation>
    </message>
    <message>
        <source>make-up days of {years} are not published yet</source>
        <translation>{years} 年调休安排尚未公布</translation>
    </message>
    <message>
        <source>until {at}</source>
        <translation>限 {at}</translation>
    </message>
    <message>
        <source>{one} {next}</source>
        <translation>{one}{next}</translation>
    </message>
    <message>
        <source>{step}: done at {at}</source>
        <translation>{step}：{at} 完成</translation>
    </message>
    <message>
        <source>{step}: late, {at}</source>
        <translation>{step}：{at} 完成，已超时</translation>
    </message>
    <message>
        <source>{step}: {span} left</source>
        <translation>{step}：剩 {span}</translation>
    </message>
    <message>
        <source>{step}: {span} over</source>
        <translation>{step}：超时 {span}</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Choose a case, or take a new one.</source>
        <translation>选择一件诉求，或受理新诉求。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>受理诉求</translation>
    </message>
    <message>
        <source>Nothing can be done to this case now</source>
        <translation>此诉求目前没有可办的操作</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>诉求单</translation>
    </message>
    <message>
        <source>Sheet and reply</source>
        <translation>诉求单与答复</translation>
    </message>
    <message>
        <source>Sheet of the case</source>
        <translation>诉求单</translation>
    </message>
    <message>
        <source>{case} · {kind} · {state}</source>
        <translation>{case} · {kind} · {state}</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>12345</source>
        <translation>12345</translation>
    </message>
    <message>
        <source>12398</source>
        <translation>12398</translation>
    </message>
    <message>
        <source>95598</source>
        <translation>95598</translation>
    </message>
    <message>
        <source>Government grid</source>
        <translation>网格吹哨</translation>
    </message>
    <message>
        <source>Online State Grid</source>
        <translation>网上国网</translation>
    </message>
    <message>
        <source>Own patrol</source>
        <translation>主动巡视</translation>
    </message>
</context>
<context>
    <name>CheckEditor</name>
    <message>
        <source>None known in the area of the place</source>
        <translation>该位置所在台区未登记</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
</context>
<context>
    <name>Circle</name>
    <message>
        <source>city</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>province or above</source>
        <translation>省级及以上</translation>
    </message>
</context>
<context>
    <name>Circumstances</name>
    <message>
        <source>Received {at}, {age} ago</source>
        <translation>{at}受理，{age}前</translation>
    </message>
    <message>
        <source>with {crew}</source>
        <translation>由{crew}承办</translation>
    </message>
    <message>
        <source>{symptom} · {equipment}</source>
        <translation>{symptom} · {equipment}</translation>
    </message>
</context>
<context>
    <name>ClassReason</name>
    <message>
        <source>a repeated complaint</source>
        <translation>重复投诉</translation>
    </message>
    <message>
        <source>an important customer</source>
        <translation>重要用户</translation>
    </message>
    <message>
        <source>carried by the media</source>
        <translation>媒体关注</translation>
    </message>
    <message>
        <source>many households together</source>
        <translation>多户集体诉求</translation>
    </message>
    <message>
        <source>passed on by a government</source>
        <translation>政府转办、督办</translation>
    </message>
    <message>
        <source>passed on by the regulator</source>
        <translation>监管机构转办</translation>
    </message>
    <message>
        <source>the customer will go higher</source>
        <translation>客户表示将向上反映</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>by {time}</source>
        <translation>{time}到期</translation>
    </message>
    <message>
        <source>met {time}</source>
        <translation>按时 {time}</translation>
    </message>
    <message>
        <source>missed {time}</source>
        <translation>未按时 {time}</translation>
    </message>
    <message>
        <source>near {time}</source>
        <translation>临近 {time}</translation>
    </message>
    <message>
        <source>over {time}</source>
        <translation>超时 {time}</translation>
    </message>
    <message>
        <source>paused {time}</source>
        <translation>暂停 {time}</translation>
    </message>
    <message>
        <source>{leg} {rule}</source>
        <translation>{leg} {rule}</translation>
    </message>
    <message>
        <source>{leg} {rule} unverified</source>
        <translation>{leg} {rule} 未核实</translation>
    </message>
    <message>
        <source>{rule} met</source>
        <translation>{rule} 按时</translation>
    </message>
    <message>
        <source>{rule} missed</source>
        <translation>{rule} 未按时</translation>
    </message>
    <message>
        <source>{rule} unverified</source>
        <translation>{rule} 未核实</translation>
    </message>
    <message>
        <source>{rule} {due}</source>
        <translation>{rule} {due}</translation>
    </message>
</context>
<context>
    <name>ClockState</name>
    <message>
        <source>First warning</source>
        <translation>一级预警</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未按时</translation>
    </message>
    <message>
        <source>Near the limit</source>
        <translation>临近超时</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>计时中</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>As at first</source>
        <translation>恢复初始列</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns of the order queue</source>
        <translation>工单列表的列</translation>
    </message>
    <message>
        <source>Further to the left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Further to the right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>变窄</translation>
    </message>
    <message>
        <source>Space hides or shows a column. Marks, time left, urgency, order and place always stay; where room is short, the others leave.</source>
        <translation>按空格键显示或隐藏一列。标记、剩余时间、紧急程度、工单号和地点始终显示；宽度不够时，其余各列让位。</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>变宽</translation>
    </message>
</context>
<context>
    <name>Command line</name>
    <message>
        <source>--crew is for a crew&apos;s account: it needs the role crew.</source>
        <translation>--crew只用于队伍账户，角色须为crew。</translation>
    </message>
    <message>
        <source>--full-name names a new account: it needs --role.</source>
        <translation>--full-name用于开立新账户，须与--role同用。</translation>
    </message>
    <message>
        <source>--station and --crew go with a role: they need --role or --new-role.</source>
        <translation>--station和--crew随角色而定，须与--role或--new-role同用。</translation>
    </message>
    <message>
        <source>--station is for a station&apos;s chief or planner; a crew&apos;s account has its crew&apos;s station.</source>
        <translation>--station 只用于站长和停电计划专责；班组账号随班组所属的服务站。</translation>
    </message>
    <message>
        <source>A password has at least {count} characters.</source>
        <translation>密码至少{count}个字符。</translation>
    </message>
    <message>
        <source>A signed handover stays in the language of its signer.</source>
        <translation>已签字的交接班记录保持签字人所用的语言。</translation>
    </message>
    <message>
        <source>Account {name} has a new password.</source>
        <translation>账户{name}已设新密码。</translation>
    </message>
    <message>
        <source>Account {name} has another role.</source>
        <translation>账户{name}的角色已改。</translation>
    </message>
    <message>
        <source>Account {name} is disabled.</source>
        <translation>账户{name}已停用。</translation>
    </message>
    <message>
        <source>Account {name} is enabled.</source>
        <translation>账户{name}已启用。</translation>
    </message>
    <message>
        <source>Account {name} is open.</source>
        <translation>账户{name}已开立。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was imported.</source>
        <translation>已取消，未导入任何内容。</translation>
    </message>
    <message>
        <source>Copied to {file}.</source>
        <translation>已备份到{file}。</translation>
    </message>
    <message>
        <source>Dry run: nothing was written.</source>
        <translation>试运行：未写入任何内容。</translation>
    </message>
    <message>
        <source>Imported as journal entry {revision}, digest {digest}.</source>
        <translation>已导入，记为日志第{revision}条，摘要{digest}。</translation>
    </message>
    <message>
        <source>Imported as journal entry {revision}.</source>
        <translation>已导入，日志第{revision}条。</translation>
    </message>
    <message>
        <source>Incoming: {who}, {at}</source>
        <translation>接班：{who}，{at}</translation>
    </message>
    <message>
        <source>Nothing to change: account {name} is so already.</source>
        <translation>无需改动：账户{name}已是如此。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>未导入任何内容。</translation>
    </message>
    <message>
        <source>Outgoing: {who}, {at}</source>
        <translation>交班：{who}，{at}</translation>
    </message>
    <message>
        <source>Password again: </source>
        <translation>再输一遍密码：</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Sound: {revision} journal entries form an unbroken chain, and replaying them gives all {entities} rows.</source>
        <translation>校验通过：{revision}条日志首尾相连，重放后与全部{entities}行数据一致。</translation>
    </message>
    <message>
        <source>Taken over one-sidedly, because: {reason}</source>
        <translation>单方接班，原因：{reason}</translation>
    </message>
    <message>
        <source>The content that the database keeps is not what was signed.</source>
        <translation>数据库中保存的内容与签字时不一致。</translation>
    </message>
    <message>
        <source>The database holds exactly this already; nothing to change.</source>
        <translation>数据库中已是同样内容，无须更改。</translation>
    </message>
    <message>
        <source>The old database is kept as {file}.</source>
        <translation>原数据库保留为{file}。</translation>
    </message>
    <message>
        <source>The paper that the database keeps is not the one that was archived.</source>
        <translation>数据库中保存的纸质件与归档时不一致。</translation>
    </message>
    <message>
        <source>The password cannot be read: it is not in this system&apos;s encoding.</source>
        <translation>无法读取密码：其编码与本系统不一致。</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>There is no paper {kind}. Papers are:
{kinds}</source>
        <translation>没有 {kind} 这种文书。可打印的文书：
{kinds}</translation>
    </message>
    <message>
        <source>There is no role {role}; roles are: {roles}.</source>
        <translation>没有角色{role}；可选角色：{roles}。</translation>
    </message>
    <message>
        <source>This file is not what was signed: it was changed, or it is no archived handover of this database.</source>
        <translation>此文件不是签字的那一份：已被改动，或不是本数据库归档的交接班记录。</translation>
    </message>
    <message>
        <source>This is handover {id} as it was signed.</source>
        <translation>这是签字时的交接班 {id}，一字未改。</translation>
    </message>
    <message>
        <source>This rule book cannot be used. Nothing was done.</source>
        <translation>该规则手册不能使用，未做任何改动。</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}：{problem}</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>At most {most} entries in a line; these are {count}.</source>
        <translation>一行最多{most}条，这里有{count}条。</translation>
    </message>
    <message>
        <source>Done: {done}. Not done: “{rest}”. The command line brings it back with ↑.</source>
        <translation>已执行{done}条，未执行：“{rest}”。打开命令行按↑可取回。</translation>
    </message>
    <message>
        <source>Escalate {order} to {whom} – opens the form</source>
        <translation>升级 {order}：{whom}（打开表单）</translation>
    </message>
    <message>
        <source>Go to {thing}</source>
        <translation>转到{thing}</translation>
    </message>
    <message>
        <source>Handover {handover} is printed from here: “print {handover}”.</source>
        <translation>交接班 {handover} 在这里只能打印：“打印 {handover}”。</translation>
    </message>
    <message>
        <source>No case here has the number {case}, or one that ends so.</source>
        <translation>没有编号为 {case} 或以此结尾的诉求。</translation>
    </message>
    <message>
        <source>No event here has the number {event}, or one that ends so.</source>
        <translation>没有编号为 {event} 或以此结尾的保电任务。</translation>
    </message>
    <message>
        <source>No handover here ends in {handover}: of an older one the whole number is typed.</source>
        <translation>这里没有编号以 {handover} 结尾的交接班；较早的交接班请输入完整编号。</translation>
    </message>
    <message>
        <source>No job here has the number {job}, or one that ends so.</source>
        <translation>没有编号为或以 {job} 结尾的跨站任务。</translation>
    </message>
    <message>
        <source>No order here has a number that ends in {order}.</source>
        <translation>没有号码以{order}结尾的工单。</translation>
    </message>
    <message>
        <source>No plan here has the number {plan}, or one that ends so.</source>
        <translation>没有编号为 {plan} 或以其结尾的计划。</translation>
    </message>
    <message>
        <source>Not possible now: {said}</source>
        <translation>现在不能执行：{said}</translation>
    </message>
    <message>
        <source>Only one order can be the main order: say “to” once, and after it that number alone.</source>
        <translation>主单只能有一个：“到”只写一次，后面只跟主单的单号。</translation>
    </message>
    <message>
        <source>Remark into the log: “{words}”</source>
        <translation>写入值班日志：“{words}”</translation>
    </message>
    <message>
        <source>Superior&apos;s order of {superior} into the log: “{words}”</source>
        <translation>{superior}的上级指示写入值班日志：“{words}”</translation>
    </message>
    <message>
        <source>The line before is not done yet.</source>
        <translation>上一行还没有执行完。</translation>
    </message>
    <message>
        <source>The open form holds what was typed: send it or close it first.</source>
        <translation>打开的表单里有已填内容：请先提交或关闭。</translation>
    </message>
    <message>
        <source>To whom? Type “to” and the login or name of the colleague.</source>
        <translation>移交给谁？请输入“给”和同事的账号或姓名。</translation>
    </message>
    <message>
        <source>Turn off “{act}”</source>
        <translation>关闭“{act}”</translation>
    </message>
    <message>
        <source>Turn on “{act}”</source>
        <translation>打开“{act}”</translation>
    </message>
    <message>
        <source>What is to be done? Type it first or last.</source>
        <translation>要做什么？动词写在最前或最后。</translation>
    </message>
    <message>
        <source>Which crew? Type its call sign beside “{verb}”.</source>
        <translation>哪支队伍？请在“{verb}”旁输入呼号。</translation>
    </message>
    <message>
        <source>Which order is the main order? Type its number after “to”.</source>
        <translation>哪个是主单？请在“到”后面输入它的单号。</translation>
    </message>
    <message>
        <source>Which order? None is shown: type the end of its number.</source>
        <translation>哪张工单？当前没有显示工单：请输入工单号末几位。</translation>
    </message>
    <message>
        <source>Who gave the order? Type “{said}”, the name, a colon, and what was ordered.</source>
        <translation>指示人是谁？请输入“{said}”、姓名、冒号和指示内容。</translation>
    </message>
    <message>
        <source>{act} on {order}: “{words}”</source>
        <translation>{act}{order}：“{words}”</translation>
    </message>
    <message>
        <source>{act} to {colleague}: {stations}</source>
        <translation>{act}给{colleague}：{stations}</translation>
    </message>
    <message>
        <source>{act} {order} to {crew}</source>
        <translation>将{order}{act}给{crew}</translation>
    </message>
    <message>
        <source>{act} {order} to {crew} – a reason is asked for</source>
        <translation>将{order}{act}给{crew}，需填写理由</translation>
    </message>
    <message>
        <source>{act}: case {case}</source>
        <translation>{act}：诉求 {case}</translation>
    </message>
    <message>
        <source>{act}: event {event}</source>
        <translation>{act}：保电任务 {event}</translation>
    </message>
    <message>
        <source>{act}: handover {handover}</source>
        <translation>{act}：交接班 {handover}</translation>
    </message>
    <message>
        <source>{act}: job {job}</source>
        <translation>{act}：任务 {job}</translation>
    </message>
    <message>
        <source>{act}: plan {plan}</source>
        <translation>{act}：计划 {plan}</translation>
    </message>
    <message>
        <source>{act}: {crew} – opens the book or the form</source>
        <translation>{act}：{crew}——打开借用簿或表单</translation>
    </message>
    <message>
        <source>{act}: {orders} into the main order {main} – {reason}</source>
        <translation>{act}：{orders} 并入主单 {main}——{reason}</translation>
    </message>
    <message>
        <source>{act}: {order}</source>
        <translation>{act}：{order}</translation>
    </message>
    <message>
        <source>{act}: {order} – opens the form</source>
        <translation>{act}：{order}，打开表单</translation>
    </message>
    <message>
        <source>{act}: {order} – ranks the crews</source>
        <translation>{act}：{order}，列出推荐队伍</translation>
    </message>
    <message>
        <source>{act}: {stations}</source>
        <translation>{act}：{stations}</translation>
    </message>
    <message>
        <source>{count} cases end in {case}: type more of the number.</source>
        <translation>有 {count} 件诉求以 {case} 结尾：请多输几位。</translation>
    </message>
    <message>
        <source>{count} events end in {event}: type more of the number.</source>
        <translation>有 {count} 项保电任务以 {event} 结尾：请多输几位。</translation>
    </message>
    <message>
        <source>{count} jobs end in {job}: type more of the number.</source>
        <translation>有{count}项跨站任务以 {job} 结尾，请多输几位。</translation>
    </message>
    <message>
        <source>{count} orders end in {order}: type more of the number.</source>
        <translation>有{count}件工单以{order}结尾：请多输几位。</translation>
    </message>
    <message>
        <source>{count} plans end in {plan}: type more of the number.</source>
        <translation>以 {plan} 结尾的计划有 {count} 项，请多输几位编号。</translation>
    </message>
    <message>
        <source>{crew} has no order now.</source>
        <translation>{crew}现在没有工单。</translation>
    </message>
    <message>
        <source>{crew}: {act}</source>
        <translation>{crew}：{act}</translation>
    </message>
    <message>
        <source>{crew}: “{verb}” already.</source>
        <translation>{crew}已经是“{verb}”状态。</translation>
    </message>
    <message>
        <source>{first} and {second}: one case an entry; between entries stands a semicolon.</source>
        <translation>{first} 和 {second}：每条命令只能一件诉求，命令之间用分号隔开。</translation>
    </message>
    <message>
        <source>{first} and {second}: one crew an entry; between entries stands a semicolon.</source>
        <translation>{first}和{second}：每条只能有一支队伍，条与条之间用分号隔开。</translation>
    </message>
    <message>
        <source>{first} and {second}: one event an entry; between entries stands a semicolon.</source>
        <translation>{first} 和 {second}：每条命令只能一项保电任务，命令之间用分号隔开。</translation>
    </message>
    <message>
        <source>{first} and {second}: one job an entry; between entries stands a semicolon.</source>
        <translation>{first} 和 {second}：一条命令只能有一项跨站任务，多条命令用分号隔开。</translation>
    </message>
    <message>
        <source>{first} and {second}: one order an entry; between entries stands a semicolon.</source>
        <translation>{first}和{second}：每条只能有一张工单，条与条之间用分号隔开。</translation>
    </message>
    <message>
        <source>{first} and {second}: one plan an entry; between entries stands a semicolon.</source>
        <translation>{first} 和 {second}：每条命令只能有一项计划，命令之间用分号隔开。</translation>
    </message>
    <message>
        <source>{order} ({address})</source>
        <translation>{order}（{address}）</translation>
    </message>
    <message>
        <source>{order} is not with {crew}.</source>
        <translation>{order}不在{crew}手上。</translation>
    </message>
    <message>
        <source>{order}: {evidence}</source>
        <translation>{order}：{evidence}</translation>
    </message>
    <message>
        <source>{order}: {evidence} · {crew} is free of it</source>
        <translation>{order}：{evidence} · {crew} 不再承担</translation>
    </message>
    <message>
        <source>{remark} – about {order}</source>
        <translation>{remark}（涉及工单 {order}）</translation>
    </message>
    <message>
        <source>“{entry}” is not done with Enter alone: it can only be the last entry.</source>
        <translation>“{entry}”不是回车就能完成的，只能放在最后一条。</translation>
    </message>
    <message>
        <source>“{said}” is not one colleague who can hold these stations: type the login.</source>
        <translation>“{said}”不能确定为可负责这些站的一位同事：请输入账号。</translation>
    </message>
    <message>
        <source>“{verb}” is about a crew: type its call sign, no order.</source>
        <translation>“{verb}”针对队伍：请输入呼号，不要输入工单。</translation>
    </message>
    <message>
        <source>“{verb}” is about one thing: type its number alone.</source>
        <translation>“{verb}”只针对一项，请只输入其编号。</translation>
    </message>
    <message>
        <source>“{verb}” is about the window: it takes no order and no crew.</source>
        <translation>“{verb}”是窗口操作，不带工单和队伍。</translation>
    </message>
    <message>
        <source>“{verb}” is not about a job across stations.</source>
        <translation>“{verb}”不是针对跨站任务的操作。</translation>
    </message>
    <message>
        <source>“{verb}” is not about a protected event.</source>
        <translation>“{verb}”不能用于保电任务。</translation>
    </message>
    <message>
        <source>“{verb}” is not about a service case.</source>
        <translation>“{verb}”不能用于诉求。</translation>
    </message>
    <message>
        <source>“{verb}” is not about an outage plan.</source>
        <translation>“{verb}”不针对停电计划。</translation>
    </message>
    <message>
        <source>“{word}” is a second act: one act an entry; between entries stands a semicolon.</source>
        <translation>“{word}”是另一个操作：每条只写一个操作，多条之间用分号隔开。</translation>
    </message>
    <message>
        <source>“{word}” is no act, no order and no crew here.</source>
        <translation>“{word}”不是操作、工单或队伍。</translation>
    </message>
    <message>
        <source>“{word}” is no station and no level that one could ask.</source>
        <translation>“{word}”不是可请求支援的服务站或层级。</translation>
    </message>
</context>
<context>
    <name>CommandPanel</name>
    <message>
        <source>An act, an order, a crew: “pd 1024 xy3” assigns, “1024 dd” says that the crew is there. A semicolon begins the next entry.</source>
        <translation>输入操作、工单、队伍：“pd 1024 xy3”即派单，“1024 dd”即到达现场。多条之间用分号隔开。</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>可选项</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Enter does it · Tab completes · ↑ earlier lines · Esc closes</source>
        <translation>回车执行 · Tab补全 · ↑取回历史 · Esc关闭</translation>
    </message>
    <message>
        <source>Enter does nothing yet · Esc closes</source>
        <translation>现在按回车不会执行 · Esc关闭</translation>
    </message>
    <message>
        <source>Only the first line was taken, at most 200 signs of it.</source>
        <translation>只取了第一行，最多200个字符。</translation>
    </message>
    <message>
        <source>This has changed meanwhile. Read it again; only the next Enter counts.</source>
        <translation>情况刚刚有变，请重新确认；再按一次回车才执行。</translation>
    </message>
    <message>
        <source>Which one is meant?</source>
        <translation>指的是哪一个？</translation>
    </message>
    <message>
        <source>{hint} Without a number it is about {order}.</source>
        <translation>{hint}不写号码即针对{order}。</translation>
    </message>
    <message>
        <source>↑↓ choose · Enter, Tab or a click takes one · Esc closes</source>
        <translation>↑↓选择 · 回车、Tab或单击选定 · Esc关闭</translation>
    </message>
</context>
<context>
    <name>Compliance</name>
    <message>
        <source>Kept</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Not known from when</source>
        <translation>起算时间不明</translation>
    </message>
    <message>
        <source>Still to be done</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>已逾期</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>Exam bank, unverified</source>
        <translation>题库，未核实</translation>
    </message>
    <message>
        <source>Founding document</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Order of this site</source>
        <translation>本单位规定</translation>
    </message>
    <message>
        <source>Own choice of the program</source>
        <translation>本程序自定</translation>
    </message>
    <message>
        <source>Public page</source>
        <translation>公开网页</translation>
    </message>
    <message>
        <source>Public source code</source>
        <translation>公开源代码</translation>
    </message>
    <message>
        <source>Trade usage, unverified</source>
        <translation>行业惯例，未核实</translation>
    </message>
</context>
<context>
    <name>Consequence</name>
    <message>
        <source>Adds a line; the old one stays. Clocks keep the time first written (WO-3).</source>
        <translation>另记一条，原记录保留；时限仍按最初登记的时间计算（WO-3）。</translation>
    </message>
    <message>
        <source>Counted. Urged so far: {urges}.</source>
        <translation>催办计次，此前已催{urges}次。</translation>
    </message>
    <message>
        <source>Ends the order. Open reports that become void with it: {open}. Nothing is deleted.</source>
        <translation>工单终止，一并作废的未复电报修：{open}件。不删除任何记录。</translation>
    </message>
    <message>
        <source>Entered for {crew}, as the crew told it.</source>
        <translation>按{crew}所报代为登记。</translation>
    </message>
    <message>
        <source>Entered for {crew}, as the crew told it. Ends the arrival clocks at this moment.</source>
        <translation>按{crew}所报代为登记，到达时限即刻停止计时。</translation>
    </message>
    <message>
        <source>Internal clocks stand still. The customer&apos;s clocks go on (they never pause).</source>
        <translation>内部时限暂停计时；客户时限照常计时，从不暂停。</translation>
    </message>
    <message>
        <source>It stays to be read, struck out, with the reason.</source>
        <translation>记录仍可查看，划线并注明原因。</translation>
    </message>
    <message>
        <source>Lets this crew have the order in spite of the rule. Your name stands for it (OP-1).</source>
        <translation>例外准许该队伍承接本单，由批准人署名负责（OP-1）。</translation>
    </message>
    <message>
        <source>Report to the duty dispatcher before: {switching} (OP-9). It switches nothing by itself.</source>
        <translation>{switching}前向配调值班员汇报（OP-9），汇报本身不操作任何设备。</translation>
    </message>
    <message>
        <source>Says that supply is back with the repair itself. Reports restored and owed a call-back: {reports}.</source>
        <translation>登记修复即已来电；转为已复电待回访的报修：{reports}件。</translation>
    </message>
    <message>
        <source>Says that supply is back. Uses up the report; reports restored and owed a call-back: {reports}.</source>
        <translation>登记已送电，送电前汇报随之核销；转为已复电待回访的报修：{reports}件。</translation>
    </message>
    <message>
        <source>Says that the crew has cut supply on site. Uses up the report to the duty dispatcher.</source>
        <translation>登记现场已停电，停电前汇报随之核销。</translation>
    </message>
    <message>
        <source>Says where it is to be found: no copy is kept here. It can be withdrawn, not changed.</source>
        <translation>只记出处，这里不存文件。挂上后不能改，只能撤下。</translation>
    </message>
    <message>
        <source>Starts a new round in the pool, with new clocks. Nothing of the old round is lost.</source>
        <translation>重新待派，时限另行起算；原有记录全部保留。</translation>
    </message>
    <message>
        <source>Takes the order from {crew} back to the pool. The customer&apos;s clock goes on.</source>
        <translation>从{crew}收回工单，重新待派；客户时限照常计时。</translation>
    </message>
    <message>
        <source>The order stands alone in the pool again; its clock never stopped.</source>
        <translation>工单重新单独待派，计时从未中断。</translation>
    </message>
    <message>
        <source>The report gets an order of its own, with its own receipt.</source>
        <translation>该报修另立工单，保留自己的受理时间。</translation>
    </message>
    <message>
        <source>What somebody answers for before the operation: give the number or name to look it up by.</source>
        <translation>操作前由专人负责确认的事项，请填写可供查证的编号或名称。</translation>
    </message>
    <message>
        <source>What the customer was told (T-4). It stops the complaint, not the clock.</source>
        <translation>向客户说明的内容（T-4）。免的是投诉，计时不停。</translation>
    </message>
    <message>
        <source>{act}: no further switching</source>
        <translation>{act}：无须再操作</translation>
    </message>
    <message>
        <source>{act}: nobody will go there</source>
        <translation>{act}：不再派人前往</translation>
    </message>
    <message>
        <source>{act}: one crew for both</source>
        <translation>{act}：两单一队办理</translation>
    </message>
    <message>
        <source>{act}: permits one switching</source>
        <translation>{act}：准许操作一次</translation>
    </message>
    <message>
        <source>{act}: supply comes back</source>
        <translation>{act}：恢复供电</translation>
    </message>
    <message>
        <source>{act}: supply is cut</source>
        <translation>{act}：供电中断</translation>
    </message>
    <message>
        <source>{act}: the crew is free</source>
        <translation>{act}：队伍可另派</translation>
    </message>
    <message>
        <source>{crew} gives the order back to the pool. The customer&apos;s clock goes on.</source>
        <translation>{crew}退回工单，重新待派；客户时限照常计时。</translation>
    </message>
    <message>
        <source>{crew} is free from here on. Call-backs owed: {calls}.</source>
        <translation>{crew}自此可另派。待回访：{calls}件。</translation>
    </message>
    <message>
        <source>{order} follows the main order. It keeps its reports, its receipt and its clocks, and can be split off again.</source>
        <translation>{order}作为副单随主单办理，保留自己的报修、受理时间和时限，可再拆分。</translation>
    </message>
</context>
<context>
    <name>ContactResult</name>
    <message>
        <source>no answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>号码有误</translation>
    </message>
</context>
<context>
    <name>ContactWay</name>
    <message>
        <source>by a visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>by message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>CoordinateLine</name>
    <message>
        <source>Choose the coordinate system</source>
        <translation>选择坐标系</translation>
    </message>
    <message>
        <source>Coordinate system: {system}</source>
        <translation>坐标系：{system}</translation>
    </message>
    <message>
        <source>Place under the pointer</source>
        <translation>光标处的位置</translation>
    </message>
</context>
<context>
    <name>CoordinateSystem</name>
    <message>
        <source>GCJ-02</source>
        <translation>GCJ-02</translation>
    </message>
    <message>
        <source>Local plane</source>
        <translation>本地平面</translation>
    </message>
    <message>
        <source>WGS-84</source>
        <translation>WGS-84</translation>
    </message>
</context>
<context>
    <name>Coordinates</name>
    <message>
        <source>x {x} m, y {y} m</source>
        <translation>x {x}米，y {y}米</translation>
    </message>
    <message>
        <source>{degrees}°E</source>
        <translation>东经{degrees}°</translation>
    </message>
    <message>
        <source>{degrees}°N</source>
        <translation>北纬{degrees}°</translation>
    </message>
    <message>
        <source>{degrees}°S</source>
        <translation>南纬{degrees}°</translation>
    </message>
    <message>
        <source>{degrees}°W</source>
        <translation>西经{degrees}°</translation>
    </message>
</context>
<context>
    <name>CopyTo</name>
    <message>
        <source>Leader of the LV repair team</source>
        <translation>低压抢修班班长</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>营销部</translation>
    </message>
    <message>
        <source>Metering specialist</source>
        <translation>计量室专责</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>whole calendar days</source>
        <translation>整日</translation>
    </message>
    <message>
        <source>working days, the first day counted</source>
        <translation>工作日，当日计入</translation>
    </message>
    <message>
        <source>working days, the first day not counted</source>
        <translation>工作日，当日不计入</translation>
    </message>
</context>
<context>
    <name>CrewAnswer</name>
    <message>
        <source>Assign to {crew}</source>
        <translation>派给{crew}</translation>
    </message>
    <message>
        <source>Reassign to {crew}</source>
        <translation>改派{crew}</translation>
    </message>
    <message>
        <source>{crew}: {against}</source>
        <translation>{crew}：{against}</translation>
    </message>
</context>
<context>
    <name>CrewBoard</name>
    <message>
        <source>At a planned outage</source>
        <translation>计划停电现场</translation>
    </message>
    <message>
        <source>Break {number}</source>
        <translation>休息 {number}</translation>
    </message>
    <message>
        <source>Busy {number}</source>
        <translation>作业 {number}</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Crew board</source>
        <translation>队伍列表</translation>
    </message>
    <message>
        <source>Crew, station, state or initials</source>
        <translation>队伍、站、状态或拼音首字母</translation>
    </message>
    <message>
        <source>Filter of the crew board</source>
        <translation>队伍筛选</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>No position known.</source>
        <translation>位置不明。</translation>
    </message>
    <message>
        <source>Off duty {number}</source>
        <translation>离岗 {number}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Position of {time}</source>
        <translation>{time}的位置</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>已持续</translation>
    </message>
    <message>
        <source>Stale {number}</source>
        <translation>定位异常 {number}</translation>
    </message>
    <message>
        <source>Stale: crews on duty whose position is too old, or missing</source>
        <translation>定位异常：在岗队伍中定位过时或没有定位的</translation>
    </message>
    <message>
        <source>Standby {number}</source>
        <translation>待命 {number}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>free since {time}</source>
        <translation>{time} 起空闲</translation>
    </message>
    <message>
        <source>lent to {borrower} until {date} {time}: {reason}</source>
        <translation>借给{borrower}，至 {date} {time}：{reason}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>on standby since {time}</source>
        <translation>{time} 起待命</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>{time}起</translation>
    </message>
    <message>
        <source>{age}, stale</source>
        <translation>{age}，过时</translation>
    </message>
    <message>
        <source>{over}{stations} until {time}</source>
        <translation>{over}{stations}，至 {time}</translation>
    </message>
    <message>
        <source>{sign} {crew} lent</source>
        <translation>{sign} {crew} 借出</translation>
    </message>
</context>
<context>
    <name>CrewKind</name>
    <message>
        <source>Cable</source>
        <translation>电缆班组</translation>
    </message>
    <message>
        <source>Distribution maintenance</source>
        <translation>配电运检班组</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>发电车班组</translation>
    </message>
    <message>
        <source>Live work</source>
        <translation>带电作业班组</translation>
    </message>
    <message>
        <source>Metering</source>
        <translation>计量班组</translation>
    </message>
    <message>
        <source>Station repair</source>
        <translation>抢修班组</translation>
    </message>
</context>
<context>
    <name>CustomerClass</name>
    <message>
        <source>Business</source>
        <translation>工商业</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>居民</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Customers out: at least {count}, {source}</source>
        <translation>停电户数：至少{count}，{source}</translation>
    </message>
    <message>
        <source>as reported; reports: {count}, the newest {age} ago</source>
        <translation>据报修；共{count}件，最新一件{age}前</translation>
    </message>
    <message>
        <source>≥{count}</source>
        <translation>≥{count}</translation>
    </message>
</context>
<context>
    <name>Datum</name>
    <message>
        <source>GCJ-02 (shifted)</source>
        <translation>GCJ-02（加偏）</translation>
    </message>
    <message>
        <source>WGS-84 or CGCS2000</source>
        <translation>WGS-84或CGCS2000</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day of the board</source>
        <translation>看板日期</translation>
    </message>
    <message>
        <source>Day of the planned outages</source>
        <translation>计划停电日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>DayForm</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not possible any more as things stand now.</source>
        <translation>按当前状态，已不能进行。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Recorded as of now, {time}. If it was earlier, a shift leader corrects it, with a reason.</source>
        <translation>按当前时间 {time} 记录。若实际更早，由值长更正并说明原因。</translation>
    </message>
    <message>
        <source>Take over the change</source>
        <translation>采用最新内容</translation>
    </message>
    <message>
        <source>{act} · {plan}</source>
        <translation>{act} · {plan}</translation>
    </message>
</context>
<context>
    <name>DayKind</name>
    <message>
        <source>Day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>工作日</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Board and sheet</source>
        <translation>看板与详情</translation>
    </message>
    <message>
        <source>Nothing can be done to this outage now</source>
        <translation>当前对该停电没有可做的操作</translation>
    </message>
    <message>
        <source>Notice and reality</source>
        <translation>公告兑现</translation>
    </message>
    <message>
        <source>Outages of the day</source>
        <translation>停电现场</translation>
    </message>
    <message>
        <source>Pages of the day</source>
        <translation>停电现场页面</translation>
    </message>
</context>
<context>
    <name>DayPhase</name>
    <message>
        <source>Draft of mine</source>
        <translation>本人草稿</translation>
    </message>
    <message>
        <source>Planned hours over</source>
        <translation>计划时段已过</translation>
    </message>
    <message>
        <source>Planned hours running</source>
        <translation>计划时段内</translation>
    </message>
    <message>
        <source>Planned, approved</source>
        <translation>计划已批准</translation>
    </message>
    <message>
        <source>Planned, on the way</source>
        <translation>计划审批中</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>Crew</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>计划内容</translation>
    </message>
    <message>
        <source>Form of the step</source>
        <translation>步骤表单</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>No outage is chosen.</source>
        <translation>未选中停电。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Sheet of the day</source>
        <translation>停电现场详情</translation>
    </message>
    <message>
        <source>Steps of the day</source>
        <translation>现场步骤</translation>
    </message>
    <message>
        <source>actual {hours}</source>
        <translation>实际 {hours}</translation>
    </message>
    <message>
        <source>announced {hours}</source>
        <translation>公告 {hours}</translation>
    </message>
    <message>
        <source>approved {hours}, not published</source>
        <translation>批准 {hours}，公告未发布</translation>
    </message>
    <message>
        <source>{plan} is approved for no hours: it has no day yet.</source>
        <translation>计划 {plan} 还没有批准的停电时段，尚无现场。</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Beyond the announced end: {count}</source>
        <translation>超公告时间：{count}</translation>
    </message>
    <message>
        <source>Earth wires out: {count}</source>
        <translation>在装接地线：{count}</translation>
    </message>
    <message>
        <source>Power off: {count}</source>
        <translation>停电中：{count}</translation>
    </message>
    <message>
        <source>Reports owed: {count}</source>
        <translation>待汇报：{count}</translation>
    </message>
</context>
<context>
    <name>DayWork</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>导出兑现台账</translation>
    </message>
    <message>
        <source>Table as text (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message>
        <source>The ledger is in {file}.</source>
        <translation>兑现台账已写入 {file}。</translation>
    </message>
    <message>
        <source>outage ledger.xlsx</source>
        <translation>停电公告兑现台账.xlsx</translation>
    </message>
</context>
<context>
    <name>DeclineReason</name>
    <message>
        <source>Beyond the crew&apos;s authority</source>
        <translation>超出操作权限</translation>
    </message>
    <message>
        <source>Beyond the crew&apos;s skill</source>
        <translation>超出技能</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>另有任务</translation>
    </message>
    <message>
        <source>Not our equipment</source>
        <translation>非管辖设备</translation>
    </message>
    <message>
        <source>Vehicle out of order</source>
        <translation>车辆故障</translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation>地址有误</translation>
    </message>
</context>
<context>
    <name>DemoStep</name>
    <message>
        <source>Building streets and bridges</source>
        <translation>修筑街道与桥梁</translation>
    </message>
    <message>
        <source>Cutting areas, grids and stations</source>
        <translation>划分台区、网格和服务站</translation>
    </message>
    <message>
        <source>Drawing river, lakes and hills</source>
        <translation>绘制江河、湖泊与山丘</translation>
    </message>
    <message>
        <source>Hiring people and crews</source>
        <translation>配备人员与队伍</translation>
    </message>
    <message>
        <source>Living through the shift so far</source>
        <translation>补演本班已过的时段</translation>
    </message>
    <message>
        <source>Stringing feeders</source>
        <translation>架设馈线</translation>
    </message>
    <message>
        <source>The city stands</source>
        <translation>城市建成</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Affected</source>
        <translation>影响范围</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>故障原因</translation>
    </message>
    <message>
        <source>Fault and remedy</source>
        <translation>故障与处理</translation>
    </message>
    <message>
        <source>Life of the order</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>Merged as one trouble</source>
        <translation>合并依据</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报修</translation>
    </message>
    <message>
        <source>Switching reports and attestations</source>
        <translation>停送电汇报与操作前确认</translation>
    </message>
    <message>
        <source>Whose ground</source>
        <translation>所属辖区</translation>
    </message>
</context>
<context>
    <name>DisputePanel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>用我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>用对方的</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes this part of the window</source>
        <translation>关闭窗口的这一部分</translation>
    </message>
    <message>
        <source>Crews</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单详情</translation>
    </message>
    <message>
        <source>Takes this part out of the window, or back</source>
        <translation>将这一部分移出窗口或放回</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>工单</translation>
    </message>
</context>
<context>
    <name>DraftModel</name>
    <message>
        <source>Areas</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>计划时段</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>供电服务站</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>areas: {areas}, customers: {customers}</source>
        <translation>{areas} 个台区，{customers} 户</translation>
    </message>
    <message>
        <source>{kind}: {work}</source>
        <translation>{kind}：{work}</translation>
    </message>
</context>
<context>
    <name>DutyForm</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who has it from now on</source>
        <translation>改由谁值班</translation>
    </message>
</context>
<context>
    <name>DutyState</name>
    <message>
        <source>Off duty</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>待命</translation>
    </message>
</context>
<context>
    <name>EffectsPanel</name>
    <message>
        <source>Back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Metering defects inside that can ride along (N-15): {orders}</source>
        <translation>范围内可随停处理的计量缺陷（N-15）：{orders}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Repeated outages: being worked out …</source>
        <translation>重复停电：正在计算…</translation>
    </message>
    <message>
        <source>Repeated outages: could not be worked out.</source>
        <translation>重复停电：无法计算。</translation>
    </message>
    <message>
        <source>Repeated outages: near a limit.</source>
        <translation>重复停电：临近限值。</translation>
    </message>
    <message>
        <source>Repeated outages: no area comes near a limit.</source>
        <translation>重复停电：无台区临近限值。</translation>
    </message>
    <message>
        <source>Repeated outages: nobody is without supply by this plan.</source>
        <translation>重复停电：此计划不停电。</translation>
    </message>
    <message>
        <source>Repeated outages: not known yet.</source>
        <translation>重复停电：尚不清楚。</translation>
    </message>
    <message>
        <source>Repeated outages: over a limit.</source>
        <translation>重复停电：超限。</translation>
    </message>
    <message>
        <source>to {hours}</source>
        <translation>原时段 {hours}</translation>
    </message>
</context>
<context>
    <name>EmptyTable</name>
    <message>
        <source>Save an empty table</source>
        <translation>保存空表</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>表格（{patterns}）</translation>
    </message>
    <message>
        <source>The table cannot be saved: {why}</source>
        <translation>空表无法保存：{why}</translation>
    </message>
    <message>
        <source>The table is saved: {file}</source>
        <translation>空表已保存：{file}</translation>
    </message>
</context>
<context>
    <name>EnterprisePanel</name>
    <message>
        <source>A restriction touches enterprises only (L-2), and residents live in every one of these areas: where they cannot be parted, a cut-off is fitted for the enterprise&apos;s production.</source>
        <translation>有序用电限电只限企业，不限居民（L-2）。所选台区都有居民；分不开的，应为企业生产用电加装断开装置。</translation>
    </message>
    <message>
        <source>A restriction touches enterprises only (L-2).</source>
        <translation>有序用电限电只限企业，不限居民（L-2）。</translation>
    </message>
    <message>
        <source>Only the areas without residents: keep {kept}, leave out {left}</source>
        <translation>只保留无居民台区：留 {kept} 个，去 {left} 个</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>A fault of the program; it is in the log.</source>
        <translation>程序出错，已写入运行日志。</translation>
    </message>
    <message>
        <source>Demo: ready accounts such as dispatcher, leader, chief or viewer open with any password.</source>
        <translation>演示：可用dispatcher、leader、chief、viewer等现成账户登录，密码任意。</translation>
    </message>
    <message>
        <source>Name and password do not fit, or the account is closed.</source>
        <translation>账户与密码不符，或账户已停用。</translation>
    </message>
    <message>
        <source>Somebody else has opened the first account meanwhile. Log in.</source>
        <translation>此间已有他人开立了首个账户。请登录。</translation>
    </message>
    <message>
        <source>The database cannot be reached. Try again when it is back.</source>
        <translation>数据库连接中断，请恢复后重试。</translation>
    </message>
</context>
<context>
    <name>EntryWindow</name>
    <message>
        <source>Yike – dispatch console</source>
        <translation>一刻调度台</translation>
    </message>
</context>
<context>
    <name>EquipmentClass</name>
    <message>
        <source>Area master meter</source>
        <translation>台区总表</translation>
    </message>
    <message>
        <source>Branch isolator</source>
        <translation>分支隔离开关</translation>
    </message>
    <message>
        <source>Customer&apos;s own equipment</source>
        <translation>客户自有设备</translation>
    </message>
    <message>
        <source>Customer&apos;s transformer</source>
        <translation>客户专变</translation>
    </message>
    <message>
        <source>HV distribution equipment</source>
        <translation>高压配电设备</translation>
    </message>
    <message>
        <source>HV fuse of a single transformer</source>
        <translation>单台变压器高压熔丝</translation>
    </message>
    <message>
        <source>JP cabinet main switch</source>
        <translation>JP柜总开关</translation>
    </message>
    <message>
        <source>LV branch box and below</source>
        <translation>低压分支箱及以下</translation>
    </message>
    <message>
        <source>Transformer drop-out fuse</source>
        <translation>台变跌落式熔断器</translation>
    </message>
</context>
<context>
    <name>Escalation</name>
    <message>
        <source>At work for {age}, since {at}, and power is not back; proposed from {most}.</source>
        <translation>{at} 到达现场，已 {age} 仍未送电；满 {most} 即建议升级。</translation>
    </message>
    <message>
        <source>Escalated, {job}: {standing}</source>
        <translation>已升级 {job}：{standing}</translation>
    </message>
    <message>
        <source>Feeder {feeder}: orders of {count} stations ({stations}).</source>
        <translation>线路 {feeder} 的工单涉及 {count} 个服务站（{stations}）。</translation>
    </message>
    <message>
        <source>Feeder {feeder}: {areas} areas and {customers} customers without power; proposed from {most_areas} areas or {most_customers} customers.</source>
        <translation>线路 {feeder} 停电台区 {areas} 个、{customers} 户；满 {most_areas} 个台区或 {most_customers} 户即建议升级。</translation>
    </message>
    <message>
        <source>No crew of {station} has the skill: {skill}.</source>
        <translation>{station}没有具备该技能的队伍：{skill}。</translation>
    </message>
    <message>
        <source>The complaint {case} about it is {case_class} (U-5).</source>
        <translation>相关投诉 {case} 属{case_class}级（U-5）。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{customer} is without power ({grade}, T-6).</source>
        <translation>{customer}停电（{grade}，T-6）。</translation>
    </message>
    <message>
        <source>{level}, accepted {at}</source>
        <translation>{level}，{at} 接受</translation>
    </message>
    <message>
        <source>{level}, answer due {due}</source>
        <translation>{level}，{due} 前答复</translation>
    </message>
    <message>
        <source>{level}, declined {at}</source>
        <translation>{level}，{at} 未接受</translation>
    </message>
    <message>
        <source>{level}, no answer since {due}</source>
        <translation>{level}，{due} 起逾期未答复</translation>
    </message>
    <message>
        <source>{level}: {station}</source>
        <translation>{level}：{station}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{state} {at}</source>
        <translation>{state} {at}</translation>
    </message>
    <message>
        <source>{station} has {count} orders that nobody reaches within {rule}: the nearest free crew needs {drive}.</source>
        <translation>{station}有 {count} 件工单，无人能在 {rule} 时限内到达：最近的空闲队伍需 {drive}。</translation>
    </message>
    <message>
        <source>{station} has {count} orders waiting and no crew to send.</source>
        <translation>{station}有 {count} 件工单待派，没有可派的空闲队伍。</translation>
    </message>
    <message>
        <source>{station} may not operate this equipment ({equipment}). By {rule} it is for: {who}.</source>
        <translation>{station}无权操作该设备（{equipment}）。按 {rule} 应由{who}操作。</translation>
    </message>
    <message>
        <source>{who}, entered by {by}</source>
        <translation>{who}（{by}代录）</translation>
    </message>
</context>
<context>
    <name>EscalationCause</name>
    <message>
        <source>Authority lacking</source>
        <translation>无操作权限</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Important customer</source>
        <translation>重要用户</translation>
    </message>
    <message>
        <source>Large outage</source>
        <translation>停电范围大</translation>
    </message>
    <message>
        <source>Long repair</source>
        <translation>抢修时间长</translation>
    </message>
    <message>
        <source>No crew in time</source>
        <translation>无队伍可及时到达</translation>
    </message>
    <message>
        <source>Several stations</source>
        <translation>多站同线路</translation>
    </message>
    <message>
        <source>Skill lacking</source>
        <translation>缺少技能</translation>
    </message>
</context>
<context>
    <name>EscalationLevel</name>
    <message>
        <source>Command centre</source>
        <translation>指挥中心</translation>
    </message>
    <message>
        <source>Leaders on duty</source>
        <translation>公司值班领导</translation>
    </message>
    <message>
        <source>Maintenance branch</source>
        <translation>检修分公司</translation>
    </message>
    <message>
        <source>Neighbouring station</source>
        <translation>相邻服务站</translation>
    </message>
</context>
<context>
    <name>EscalationState</name>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未接受</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>待答复</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Choose the event in the list first.</source>
        <translation>请先在列表中选定保电任务。</translation>
    </message>
    <message>
        <source>No event is protected now.</source>
        <translation>当前没有保电任务。</translation>
    </message>
    <message>
        <source>No event is protected. Enter one on the right: plans whose areas and hours meet it say so.</source>
        <translation>目前没有保电任务。可在右侧登记：台区和时段与之相交的停电计划会给出提示。</translation>
    </message>
    <message>
        <source>Protected events</source>
        <translation>保电任务</translation>
    </message>
    <message>
        <source>This event is over or called off: it stays as it was.</source>
        <translation>该保电任务已结束或已取消，保留原记录。</translation>
    </message>
    <message>
        <source>Your role reads protected events only.</source>
        <translation>您的岗位只能查看保电任务。</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Areas</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>新任务</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>下达依据</translation>
    </message>
    <message>
        <source>Reason for calling off</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>Some lines of the list are no areas: see below the list.</source>
        <translation>列表中有的行不是台区，见列表下方。</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Areas</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Protected events</source>
        <translation>保电任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>○ to come</source>
        <translation>○ 未开始</translation>
    </message>
    <message>
        <source>● going on</source>
        <translation>● 进行中</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>another area</source>
        <translation>不同台区</translation>
    </message>
    <message>
        <source>another feeder</source>
        <translation>不同馈线</translation>
    </message>
    <message>
        <source>same area</source>
        <translation>同一台区</translation>
    </message>
    <message>
        <source>same feeder</source>
        <translation>同一馈线</translation>
    </message>
    <message>
        <source>{metres} m apart</source>
        <translation>相距{metres}米</translation>
    </message>
    <message>
        <source>{minutes} min apart</source>
        <translation>相隔{minutes}分钟</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>no return of power and no estimate on record: {sources}</source>
        <translation>尚无复电或预计复电时间：{sources}</translation>
    </message>
    <message>
        <source>no word of regret</source>
        <translation>没有致歉的话</translation>
    </message>
    <message>
        <source>nobody was reached yet: record the contact first</source>
        <translation>尚未联系上客户，请先登记联系情况</translation>
    </message>
    <message>
        <source>not in the text: {times}</source>
        <translation>文中缺少：{times}</translation>
    </message>
    <message>
        <source>not on record: {marks}</source>
        <translation>记录中没有：{marks}</translation>
    </message>
    <message>
        <source>says nothing definite: {marks}</source>
        <translation>表述空泛：{marks}</translation>
    </message>
    <message>
        <source>the record is not at hand: {sources}</source>
        <translation>关联记录不在手边：{sources}</translation>
    </message>
    <message>
        <source>the record says: {texts}</source>
        <translation>记录为：{texts}</translation>
    </message>
    <message>
        <source>“{marks}” without proof: power is not back by {sources}</source>
        <translation>写了“{marks}”而无依据：{sources} 尚未复电</translation>
    </message>
</context>
<context>
    <name>FeedKind</name>
    <message>
        <source>Crew positions</source>
        <translation>班组位置</translation>
    </message>
    <message>
        <source>Trouble reports</source>
        <translation>报修数据</translation>
    </message>
</context>
<context>
    <name>FeederField</name>
    <message>
        <source>Code or name</source>
        <translation>编码或名称</translation>
    </message>
    <message>
        <source>Take all its areas</source>
        <translation>取该线路全部台区</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>Answer to it</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Approve the crew</source>
        <translation>批准承接</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>停电台区</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>归入工单</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>另外</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>报修人</translation>
    </message>
    <message>
        <source>Caller&apos;s name</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Caller&apos;s telephone</source>
        <translation>来电号码</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>故障原因</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channel&apos;s number</source>
        <translation>渠道单号</translation>
    </message>
    <message>
        <source>Checklist before work</source>
        <translation>“十不干”检查</translation>
    </message>
    <message>
        <source>Closure slip received at</source>
        <translation>协同工作单送达时间</translation>
    </message>
    <message>
        <source>Code of the earth wire</source>
        <translation>接地线代号</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>指挥人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact&apos;s phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Crew type</source>
        <translation>班组类别</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Customer&apos;s contact sheet</source>
        <translation>停电联系单</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>停电户数</translation>
    </message>
    <message>
        <source>Customers out</source>
        <translation>停电户数</translation>
    </message>
    <message>
        <source>Dangers</source>
        <translation>紧急情形</translation>
    </message>
    <message>
        <source>Defect found at</source>
        <translation>缺陷发现时间</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>归还时间</translation>
    </message>
    <message>
        <source>Duty dispatcher</source>
        <translation>配调值班员</translation>
    </message>
    <message>
        <source>Earth wires</source>
        <translation>接地线</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Equipment name</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>Equipment number</source>
        <translation>设备编号</translation>
    </message>
    <message>
        <source>Estimate restoration</source>
        <translation>预计复电</translation>
    </message>
    <message>
        <source>Explain the delay</source>
        <translation>延时说明</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Fitted by</source>
        <translation>装设人</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>交班负责人</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>涉及户数</translation>
    </message>
    <message>
        <source>How</source>
        <translation>告知方式</translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Important customers</source>
        <translation>重要用户</translation>
    </message>
    <message>
        <source>Important customers hit</source>
        <translation>涉及重要用户</translation>
    </message>
    <message>
        <source>In the caller&apos;s words</source>
        <translation>客户原话</translation>
    </message>
    <message>
        <source>Isolation instead of earth wires</source>
        <translation>代替接地线的隔离措施</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布单位</translation>
    </message>
    <message>
        <source>Kept apart by</source>
        <translation>隔离措施</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>计划类别</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>诉求类别</translation>
    </message>
    <message>
        <source>Lent to</source>
        <translation>借往</translation>
    </message>
    <message>
        <source>Line section</source>
        <translation>停电区段</translation>
    </message>
    <message>
        <source>Main order</source>
        <translation>主单</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体层级</translation>
    </message>
    <message>
        <source>My password again</source>
        <translation>再输本人密码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>保电任务名称</translation>
    </message>
    <message>
        <source>Name of the zone</source>
        <translation>片区名称</translation>
    </message>
    <message>
        <source>Name read back</source>
        <translation>复诵名称</translation>
    </message>
    <message>
        <source>New connections waiting for this line</source>
        <translation>本线路待接电的新装</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>新责任人</translation>
    </message>
    <message>
        <source>Nobody was told</source>
        <translation>并未告知</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number of the earth wire</source>
        <translation>接地线编号</translation>
    </message>
    <message>
        <source>Number of the recording or slip</source>
        <translation>录音或回执编号</translation>
    </message>
    <message>
        <source>Number read back</source>
        <translation>复诵编号</translation>
    </message>
    <message>
        <source>Officer who blew the whistle</source>
        <translation>吹哨网格员</translation>
    </message>
    <message>
        <source>Order or plan</source>
        <translation>工单或计划</translation>
    </message>
    <message>
        <source>Orders of the part</source>
        <translation>分工工单</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Over the limit because</source>
        <translation>超限理由</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>工作班</translation>
    </message>
    <message>
        <source>Passed on by</source>
        <translation>转办政府层级</translation>
    </message>
    <message>
        <source>Passed on to</source>
        <translation>转办对象</translation>
    </message>
    <message>
        <source>Path, address or number</source>
        <translation>文档出处</translation>
    </message>
    <message>
        <source>Permitted by</source>
        <translation>许可人</translation>
    </message>
    <message>
        <source>Person in charge of the work</source>
        <translation>工作负责人</translation>
    </message>
    <message>
        <source>Person there</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Place of the earth wire</source>
        <translation>装设地点</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason of the mark</source>
        <translation>标记原因</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>告知对象</translation>
    </message>
    <message>
        <source>Recipient&apos;s phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Record an attestation</source>
        <translation>操作前确认</translation>
    </message>
    <message>
        <source>Recording number</source>
        <translation>录音编号</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Removed by</source>
        <translation>拆除人</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报修</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>汇报人</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>居民户数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Result that is circulated</source>
        <translation>通报内容</translation>
    </message>
    <message>
        <source>Safety checklist</source>
        <translation>“十不干”检查</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Stands in for</source>
        <translation>代替</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>Stations touched</source>
        <translation>涉及服务站</translation>
    </message>
    <message>
        <source>Still empty: {field}</source>
        <translation>未填写：{field}</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>故障现象</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班负责人</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>工作班组</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Text of the mark</source>
        <translation>标记文字</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>公告正文</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Tickets taken over</source>
        <translation>接手的工作票</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Title of the notice</source>
        <translation>公告标题</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Weighed instead of an outage</source>
        <translation>不停电方式比选</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>诉求内容</translation>
    </message>
    <message>
        <source>What is attested</source>
        <translation>确认事项</translation>
    </message>
    <message>
        <source>What the part is</source>
        <translation>分工内容</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>联系内容</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>发布渠道</translation>
    </message>
    <message>
        <source>Which entry</source>
        <translation>哪一条记录</translation>
    </message>
    <message>
        <source>Which reference</source>
        <translation>哪个附件</translation>
    </message>
    <message>
        <source>Who answers there</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Who gave the answer</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Who gave the order</source>
        <translation>指示人</translation>
    </message>
    <message>
        <source>Who gets the reply</source>
        <translation>答复对象</translation>
    </message>
    <message>
        <source>Who has the part</source>
        <translation>承担单位或队伍</translation>
    </message>
    <message>
        <source>Who is told of the result</source>
        <translation>通报对象</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>对象类别</translation>
    </message>
    <message>
        <source>Who ordered it</source>
        <translation>下达依据</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>升级至</translation>
    </message>
    <message>
        <source>Why another crew type</source>
        <translation>由其他班组操作的理由</translation>
    </message>
    <message>
        <source>Why it goes out all the same</source>
        <translation>仍要发出的理由</translation>
    </message>
    <message>
        <source>Why it is changed</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>Why not instead</source>
        <translation>不能采用的原因</translation>
    </message>
    <message>
        <source>Why this crew</source>
        <translation>选派理由</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>Work steps</source>
        <translation>工作步骤</translation>
    </message>
    <message>
        <source>Work ticket</source>
        <translation>工作票号</translation>
    </message>
    <message>
        <source>{field} differs from what was said (OP-12).</source>
        <translation>{field}与所下内容不一致（OP-12）。</translation>
    </message>
    <message>
        <source>{field} lies outside every service grid.</source>
        <translation>{field}不在任何服务网格内。</translation>
    </message>
    <message>
        <source>{field} must be in the future.</source>
        <translation>{field}须晚于当前时间。</translation>
    </message>
    <message>
        <source>{field} must not be in the future.</source>
        <translation>{field}不得晚于当前时间。</translation>
    </message>
    <message>
        <source>{field}: choose one.</source>
        <translation>{field}：请选择一项。</translation>
    </message>
    <message>
        <source>{field}: every point has to be ticked.</source>
        <translation>{field}：每一条都须确认。</translation>
    </message>
    <message>
        <source>{field}: find it or pick it on the map.</source>
        <translation>{field}：请查找，或在地图上点选。</translation>
    </message>
    <message>
        <source>{field}: no such order, or it cannot take another.</source>
        <translation>{field}：没有该工单，或不能再并入。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Off duty</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>途中</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>待命</translation>
    </message>
    <message>
        <source>To call back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>待派单</translation>
    </message>
    <message>
        <source>With an order</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>■ The database has been out of reach for {age}: everything here is of {time}.</source>
        <translation>■ 数据库已失联{age}，以下均为{time}时的情况。</translation>
    </message>
</context>
<context>
    <name>FiguresBoard</name>
    <message>
        <source>All open orders</source>
        <translation>在办合计</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Counted at {at}.</source>
        <translation>统计时刻{at}。</translation>
    </message>
    <message>
        <source>Counted at {at}; the newest change is of {changed}. Positions are stale after {limit}.</source>
        <translation>统计时刻{at}，最近一次变更{changed}。定位超过{limit}未更新即为异常。</translation>
    </message>
    <message>
        <source>Crews</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Figures of the room</source>
        <translation>当班统计</translation>
    </message>
    <message>
        <source>Figures of the stations</source>
        <translation>各服务站统计</translation>
    </message>
    <message>
        <source>Next limit</source>
        <translation>最近时限</translation>
    </message>
    <message>
        <source>Next limit: order {order}</source>
        <translation>最近时限：工单{order}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>On duty, no fresh position</source>
        <translation>在岗，定位异常</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>Supply, as the orders tell</source>
        <translation>停电情况（按工单推定）</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>{demo} · {moment}</source>
        <translation>{demo} · {moment}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部工单</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>全部服务站</translation>
    </message>
    <message>
        <source>Filter of the order queue</source>
        <translation>工单筛选</translation>
    </message>
    <message>
        <source>Number, address, area or initials</source>
        <translation>工单号、地址、台区或拼音首字母</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>途中</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>To call back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>待派单</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
</context>
<context>
    <name>FiltersButton</name>
    <message>
        <source>&amp;Rename or delete …</source>
        <translation>重命名或删除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Save this filter …</source>
        <translation>保存当前筛选(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;{number}  {name}</source>
        <translation>&amp;{number}  {name}</translation>
    </message>
    <message>
        <source>Filter: {name}</source>
        <translation>筛选：{name}</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>No filter saved yet</source>
        <translation>还没有保存的筛选</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>{number}  {name}</source>
        <translation>{number}  {name}</translation>
    </message>
</context>
<context>
    <name>FiltersPage</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>In force now: {filter}</source>
        <translation>当前筛选：{filter}</translation>
    </message>
    <message>
        <source>Name of the filter in force</source>
        <translation>给当前筛选起名</translation>
    </message>
    <message>
        <source>No filter has a name yet. Set the queue as you want it and save it here.</source>
        <translation>还没有命名的筛选。先筛选工单，再在此命名保存。</translation>
    </message>
    <message>
        <source>Nothing is filtered now: there is nothing to save.</source>
        <translation>当前没有筛选条件，无可保存。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Replaces the filter of this name by: {filter}</source>
        <translation>将覆盖同名筛选，改为：{filter}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find and messages</source>
        <translation>查找与消息</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>{order}  look in the archive</source>
        <translation>{order}  在归档中查找</translation>
    </message>
</context>
<context>
    <name>FormFoot</name>
    <message>
        <source>Refresh to the latest</source>
        <translation>按最新内容刷新</translation>
    </message>
    <message>
        <source>{news} F5 takes it over.</source>
        <translation>{news}按F5更新。</translation>
    </message>
</context>
<context>
    <name>FoundKind</name>
    <message>
        <source>Crew</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>馈线</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>供电服务站</translation>
    </message>
    <message>
        <source>Substation</source>
        <translation>变电站</translation>
    </message>
    <message>
        <source>Transformer area</source>
        <translation>台区</translation>
    </message>
</context>
<context>
    <name>FurtherWindow</name>
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Book of lent crews</source>
        <translation>队伍借用簿</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Jobs across stations</source>
        <translation>升级与跨站任务</translation>
    </message>
    <message>
        <source>Month of outage plans</source>
        <translation>停电月历</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>停电公告</translation>
    </message>
    <message>
        <source>Outage plans</source>
        <translation>停电计划</translation>
    </message>
    <message>
        <source>Outages of the day</source>
        <translation>停电现场</translation>
    </message>
    <message>
        <source>Service cases</source>
        <translation>服务诉求</translation>
    </message>
    <message>
        <source>Shift and log</source>
        <translation>值班与日志</translation>
    </message>
    <message>
        <source>Shift handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Wall map</source>
        <translation>大屏地图</translation>
    </message>
    <message>
        <source>Who holds what</source>
        <translation>责任分工</translation>
    </message>
    <message>
        <source>Work orders, further window</source>
        <translation>工单（副窗口）</translation>
    </message>
    <message>
        <source>{window} – {demo}</source>
        <translation>{window} – {demo}</translation>
    </message>
</context>
<context>
    <name>Grade</name>
    <message>
        <source>First grade</source>
        <translation>一级重要用户</translation>
    </message>
    <message>
        <source>Second grade</source>
        <translation>二级重要用户</translation>
    </message>
    <message>
        <source>Sensitive customer</source>
        <translation>敏感客户</translation>
    </message>
    <message>
        <source>Special grade</source>
        <translation>特级重要用户</translation>
    </message>
    <message>
        <source>Temporary important customer</source>
        <translation>临时性重要用户</translation>
    </message>
</context>
<context>
    <name>GridPanel</name>
    <message>
        <source>About this grid</source>
        <translation>查看本网格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Customer manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Customers: {count} (households {residents}, businesses {businesses})</source>
        <translation>客户：{count}户（居民{residents}户，工商业{businesses}户）</translation>
    </message>
    <message>
        <source>Equipment administrator</source>
        <translation>设备管理员</translation>
    </message>
    <message>
        <source>Further government grids: {count}</source>
        <translation>另有政府网格：{count}个</translation>
    </message>
    <message>
        <source>Government grid: {grid}</source>
        <translation>政府网格：{grid}</translation>
    </message>
    <message>
        <source>Government grid: {grid}, officer {officer}</source>
        <translation>政府网格：{grid}，网格员{officer}</translation>
    </message>
    <message>
        <source>Important customers: {count}</source>
        <translation>重要用户：{count}</translation>
    </message>
    <message>
        <source>Marketing administrator</source>
        <translation>营销管理员</translation>
    </message>
    <message>
        <source>No officer is named in the data.</source>
        <translation>数据中没有网格人员。</translation>
    </message>
    <message>
        <source>No open orders</source>
        <translation>无未结工单</translation>
    </message>
    <message>
        <source>Open orders of the grid</source>
        <translation>本网格在办工单</translation>
    </message>
    <message>
        <source>Open orders: {count}</source>
        <translation>在办工单：{count}</translation>
    </message>
    <message>
        <source>Transformer areas: {count}</source>
        <translation>台区：{count}个</translation>
    </message>
    <message>
        <source>{duty}: {person}</source>
        <translation>{duty}：{person}</translation>
    </message>
    <message>
        <source>{duty}: {person}, B {stand_in}</source>
        <translation>{duty}：{person}，B角{stand_in}</translation>
    </message>
    <message>
        <source>· {name} ({grade})</source>
        <translation>· {name}（{grade}）</translation>
    </message>
</context>
<context>
    <name>Grids</name>
    <message>
        <source>About this grid</source>
        <translation>查看本网格</translation>
    </message>
</context>
<context>
    <name>GroundMenu</name>
    <message>
        <source>Copy coordinates</source>
        <translation>复制坐标</translation>
    </message>
</context>
<context>
    <name>GroupButton</name>
    <message>
        <source>By grid</source>
        <translation>按网格</translation>
    </message>
    <message>
        <source>By outage</source>
        <translation>按停电</translation>
    </message>
    <message>
        <source>By station</source>
        <translation>按服务站</translation>
    </message>
    <message>
        <source>Groups of the queue</source>
        <translation>工单分组</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>与其冲突</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Already past due: {count}</source>
        <translation>已超期：{count}项</translation>
    </message>
    <message>
        <source>Announced end</source>
        <translation>已告知结束时间</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Area without power</source>
        <translation>停电台区</translation>
    </message>
    <message>
        <source>As</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>As things stood</source>
        <translation>内容截至</translation>
    </message>
    <message>
        <source>Asked last, state</source>
        <translation>最近上报、状态</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>At work on</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>操作前</translation>
    </message>
    <message>
        <source>Before the next shift begins: {count}</source>
        <translation>接班前：{count}项</translation>
    </message>
    <message>
        <source>Blind since</source>
        <translation>中断始于</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借入站</translation>
    </message>
    <message>
        <source>By</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手签</translation>
    </message>
    <message>
        <source>By station</source>
        <translation>各供电服务站</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Channel, class</source>
        <translation>渠道、分级</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Commander, estimate</source>
        <translation>指挥人、预计</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Counted together: {count} – {where}, and in the window Alarms while they stand</source>
        <translation>合并计数：{count}条，{where}；未消失的也在“告警”窗口</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Crews arrived</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>De-energised areas</source>
        <translation>停电台区</translation>
    </message>
    <message>
        <source>Digest of the content (SHA-256)</source>
        <translation>内容摘要（SHA-256）</translation>
    </message>
    <message>
        <source>Done since {at}</source>
        <translation>自 {at} 起完成</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>应归还</translation>
    </message>
    <message>
        <source>Earth wire out</source>
        <translation>未拆接地线</translation>
    </message>
    <message>
        <source>Earth wires out</source>
        <translation>未拆接地线</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>保电事项</translation>
    </message>
    <message>
        <source>Every feed spoke all the time.</source>
        <translation>各数据源一直正常。</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>装设</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>下达时间</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Handover {last} was signed with another version of the program: not compared.</source>
        <translation>交接班 {last} 由另一版本的程序签字：未作比较。</translation>
    </message>
    <message>
        <source>Hands over</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Important customers without power, or soon</source>
        <translation>已停电或即将停电的重要用户</translation>
    </message>
    <message>
        <source>In the next shift: {count}</source>
        <translation>下一班内：{count}项</translation>
    </message>
    <message>
        <source>Incoming shift leader</source>
        <translation>接班值长</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>跨站任务</translation>
    </message>
    <message>
        <source>Jobs across stations</source>
        <translation>跨站任务</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>借出站</translation>
    </message>
    <message>
        <source>Lent crew</source>
        <translation>借出班组</translation>
    </message>
    <message>
        <source>Lent crews</source>
        <translation>借出班组</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Limit, h:mm left (−: over)</source>
        <translation>时限、剩余时长（−为超时）</translation>
    </message>
    <message>
        <source>Limits of orders; each stands with its order in the next section</source>
        <translation>工单时限（逐项见下一节各工单）</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Live view: nobody has begun a handover</source>
        <translation>实时内容：尚未开始交接班</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>No alarm is shelved or waits.</source>
        <translation>没有搁置或未确认的告警。</translation>
    </message>
    <message>
        <source>No crew is known.</source>
        <translation>没有班组。</translation>
    </message>
    <message>
        <source>No crew is lent.</source>
        <translation>没有借出的班组。</translation>
    </message>
    <message>
        <source>No earth wire is out.</source>
        <translation>没有未拆的接地线。</translation>
    </message>
    <message>
        <source>No event is protected in the next shift.</source>
        <translation>下一班没有保电事项。</translation>
    </message>
    <message>
        <source>No important customer is without power or about to be.</source>
        <translation>没有重要用户停电或即将停电。</translation>
    </message>
    <message>
        <source>No job goes across stations.</source>
        <translation>没有跨站任务。</translation>
    </message>
    <message>
        <source>No order is open.</source>
        <translation>没有未结工单。</translation>
    </message>
    <message>
        <source>No power is off.</source>
        <translation>没有停电。</translation>
    </message>
    <message>
        <source>No remark was written.</source>
        <translation>没有记事。</translation>
    </message>
    <message>
        <source>No report is owed.</source>
        <translation>没有待报。</translation>
    </message>
    <message>
        <source>No service case is open.</source>
        <translation>没有未结诉求。</translation>
    </message>
    <message>
        <source>No station</source>
        <translation>无供电服务站</translation>
    </message>
    <message>
        <source>No superior&apos;s order stands, nothing is pinned.</source>
        <translation>没有待执行的上级指示，没有置顶记事。</translation>
    </message>
    <message>
        <source>Nobody is entered as on duty.</source>
        <translation>没有登记值班人员。</translation>
    </message>
    <message>
        <source>None is shelved, urgent of its own or of an important customer.</source>
        <translation>无搁置、个别紧急或涉及重要用户的告警。</translation>
    </message>
    <message>
        <source>Not on the map: {plans}</source>
        <translation>图上未标出：{plans}</translation>
    </message>
    <message>
        <source>Nothing has changed since handover {last} of {at}.</source>
        <translation>自 {at} 交接班 {last} 以来没有变化。</translation>
    </message>
    <message>
        <source>Nothing was asked back.</source>
        <translation>没有提问。</translation>
    </message>
    <message>
        <source>Nothing will breach, start, end or need notice in the next shift.</source>
        <translation>下一班没有到期、开始、结束或需告知的事项。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Open orders of no station: {count}</source>
        <translation>未归属服务站的在途工单：{count}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Order or plan</source>
        <translation>工单或计划</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Orders archived</source>
        <translation>工单归档</translation>
    </message>
    <message>
        <source>Orders given to a crew</source>
        <translation>工单派发</translation>
    </message>
    <message>
        <source>Orders received</source>
        <translation>工单受理</translation>
    </message>
    <message>
        <source>Orders restored</source>
        <translation>工单复电</translation>
    </message>
    <message>
        <source>Outage plans finished</source>
        <translation>停电计划完成</translation>
    </message>
    <message>
        <source>Outgoing shift leader</source>
        <translation>交班值长</translation>
    </message>
    <message>
        <source>Parties, earth wires</source>
        <translation>工作班、接地线</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Place and fault</source>
        <translation>地点与现象</translation>
    </message>
    <message>
        <source>Plan and permit</source>
        <translation>计划与许可</translation>
    </message>
    <message>
        <source>Plan or order</source>
        <translation>计划或工单</translation>
    </message>
    <message>
        <source>Planned outage in force</source>
        <translation>正在执行的计划停电</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>停电中</translation>
    </message>
    <message>
        <source>Protected events</source>
        <translation>保电事项</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>提问与答复</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>Remarks in the log</source>
        <translation>值班记事</translation>
    </message>
    <message>
        <source>Report owed</source>
        <translation>待汇报</translation>
    </message>
    <message>
        <source>Reports owed to the duty dispatcher (OP-9)</source>
        <translation>待向值班调度员汇报（OP-9）</translation>
    </message>
    <message>
        <source>Revision of the journal</source>
        <translation>日志版本</translation>
    </message>
    <message>
        <source>Rule book</source>
        <translation>规则库</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Service cases answered</source>
        <translation>诉求答复</translation>
    </message>
    <message>
        <source>Shelved until, by, why</source>
        <translation>搁置至、搁置人、原因</translation>
    </message>
    <message>
        <source>Shift handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Shift that ends</source>
        <translation>交班班次</translation>
    </message>
    <message>
        <source>Shift to come</source>
        <translation>接班班次</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Signed by the outgoing shift only – NOT YET TAKEN OVER</source>
        <translation>仅交班方已签字 – 尚未接班</translation>
    </message>
    <message>
        <source>Signed, password re-entered</source>
        <translation>已签字，重新输入密码</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>始于</translation>
    </message>
    <message>
        <source>Since handover {last} of {at}</source>
        <translation>自 {at} 交接班 {last} 以来</translation>
    </message>
    <message>
        <source>Stage and crew</source>
        <translation>环节、班组</translation>
    </message>
    <message>
        <source>Stands in for</source>
        <translation>代替</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>供电服务站</translation>
    </message>
    <message>
        <source>Strictest limit</source>
        <translation>最严时限</translation>
    </message>
    <message>
        <source>Taken over alone – THE OUTGOING SHIFT HAS NOT SIGNED</source>
        <translation>单方接管——交班方未签字</translation>
    </message>
    <message>
        <source>Taken over one-sidedly, because</source>
        <translation>单方接班原因</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Team, vehicle</source>
        <translation>班组类别、车辆</translation>
    </message>
    <message>
        <source>The city: open orders by station, power off, earth wires out</source>
        <translation>全市概况：各站未结工单、停电范围、未拆接地线</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>最早一条</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>This is the first handover: there is none to compare it with.</source>
        <translation>这是第一次交接班，没有可比较的上一次。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>To be known one by one: {count}</source>
        <translation>须逐条掌握：{count}条</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Who was told what</source>
        <translation>已告知谁什么</translation>
    </message>
    <message>
        <source>Without power since</source>
        <translation>停电始于</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>customers not counted</source>
        <translation>户数未统计</translation>
    </message>
    <message>
        <source>customers: {count}</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>each below, behind its count</source>
        <translation>逐条见下方相应计数</translation>
    </message>
    <message>
        <source>each on the page of this handover</source>
        <translation>逐条见本次交接班页面</translation>
    </message>
    <message>
        <source>earth wires out</source>
        <translation>未拆接地线</translation>
    </message>
    <message>
        <source>estimate {at}</source>
        <translation>预计 {at}</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>lent to {station}</source>
        <translation>借给{station}</translation>
    </message>
    <message>
        <source>limits past due</source>
        <translation>时限已超期</translation>
    </message>
    <message>
        <source>limits run out</source>
        <translation>时限到期</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚未答复</translation>
    </message>
    <message>
        <source>no crew</source>
        <translation>未派班组</translation>
    </message>
    <message>
        <source>none: not signed</source>
        <translation>无：未签字</translation>
    </message>
    <message>
        <source>not announced</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未证实</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签字</translation>
    </message>
    <message>
        <source>not signed, because: {reason}</source>
        <translation>未签字，原因：{reason}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nothing told yet</source>
        <translation>尚未告知</translation>
    </message>
    <message>
        <source>of no station or of several</source>
        <translation>无所属站或涉及多站</translation>
    </message>
    <message>
        <source>of them in time</source>
        <translation>其中按时到场</translation>
    </message>
    <message>
        <source>open orders</source>
        <translation>未结工单</translation>
    </message>
    <message>
        <source>outages</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>parties {parties}
earth wires {earths}</source>
        <translation>工作班 {parties}
接地线 {earths}</translation>
    </message>
    <message>
        <source>received {at}</source>
        <translation>{at} 受理</translation>
    </message>
    <message>
        <source>reports owed</source>
        <translation>待汇报</translation>
    </message>
    <message>
        <source>service cases</source>
        <translation>未结诉求</translation>
    </message>
    <message>
        <source>superior&apos;s orders</source>
        <translation>上级指示</translation>
    </message>
    <message>
        <source>without a crew</source>
        <translation>未派班组</translation>
    </message>
    <message>
        <source>{areas} and {count} more</source>
        <translation>{areas}等，另有 {count} 个</translation>
    </message>
    <message>
        <source>{at} {said} ({by})</source>
        <translation>{at} {said}（{by}）</translation>
    </message>
    <message>
        <source>{at}, {left}</source>
        <translation>{at}，{left}</translation>
    </message>
    <message>
        <source>{clock} {at}, {left}</source>
        <translation>{clock} {at}，{left}</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>变化{count}</translation>
    </message>
    <message>
        <source>{count} gone</source>
        <translation>消失{count}</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>新增{count}</translation>
    </message>
    <message>
        <source>{count} reports</source>
        <translation>{count} 件报修</translation>
    </message>
    <message>
        <source>{said} {until}</source>
        <translation>{said} {until}</translation>
    </message>
    <message>
        <source>{said}: {words}</source>
        <translation>{said}：{words}</translation>
    </message>
    <message>
        <source>{section}; what is new or other has its sign where it stands</source>
        <translation>{section}（新增、变化的条目在原处有标记）</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>剩 {span}</translation>
    </message>
    <message>
        <source>{span} over</source>
        <translation>超 {span}</translation>
    </message>
    <message>
        <source>{state} since {at}</source>
        <translation>{state}，始于 {at}</translation>
    </message>
    <message>
        <source>{state} – NOT SIGNED</source>
        <translation>{state} – 未签字</translation>
    </message>
    <message>
        <source>{state}, suspended</source>
        <translation>{state}，已挂起</translation>
    </message>
    <message>
        <source>{station}: {counts}</source>
        <translation>{station}：{counts}</translation>
    </message>
    <message>
        <source>{station}: {count} open</source>
        <translation>{station}：{count} 件未结</translation>
    </message>
    <message>
        <source>{what}: {count}, the first {due}</source>
        <translation>{what}：{count}项，最早{due}</translation>
    </message>
    <message>
        <source>{what}: {count}, the oldest {at}</source>
        <translation>{what}：{count}条，最早 {at}</translation>
    </message>
    <message>
        <source>{who}, {at}</source>
        <translation>{who}，{at}</translation>
    </message>
    <message>
        <source>‖ {clock} stands still</source>
        <translation>‖ {clock} 暂停计时</translation>
    </message>
    <message>
        <source>▲ blind still</source>
        <translation>▲ 仍中断</translation>
    </message>
    <message>
        <source>▲ does not know yet</source>
        <translation>▲ 尚未告知</translation>
    </message>
    <message>
        <source>＋ new, △ other than at the last handover, ■ over its limit, ▲ needs somebody</source>
        <translation>＋ 新增，△ 与上次交接不同，■ 已超时限，▲ 待人处理</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>All of the line</source>
        <translation>条目全文</translation>
    </message>
    <message>
        <source>As of {at}, frozen</source>
        <translation>截至 {at}，已固定</translation>
    </message>
    <message>
        <source>As of {at}, frozen, {age} old</source>
        <translation>截至 {at}，已固定，{age}前</translation>
    </message>
    <message>
        <source>As of {at}, {age} old</source>
        <translation>截至 {at}，{age}前</translation>
    </message>
    <message>
        <source>Enter or → shows the lines, ← hides them.</source>
        <translation>回车或→展开，←收起。</translation>
    </message>
    <message>
        <source>Form of the act</source>
        <translation>操作表单</translation>
    </message>
    <message>
        <source>Freezes and signs the content as it is at that moment, about revision {revision}: {counts}.</source>
        <translation>按签字那一刻的内容固定并签字，约为版本 {revision}：{counts}。</translation>
    </message>
    <message>
        <source>Lines of the section</source>
        <translation>章节条目</translation>
    </message>
    <message>
        <source>Lines, and all of the chosen one</source>
        <translation>条目与所选条目全文</translation>
    </message>
    <message>
        <source>Not possible any more as things stand now.</source>
        <translation>按现在的情况已不能这样做。</translation>
    </message>
    <message>
        <source>Now: the handover to come</source>
        <translation>现在：即将进行的交接班</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Sections of the handover</source>
        <translation>交接班章节</translation>
    </message>
    <message>
        <source>Sections, lines and questions</source>
        <translation>章节、条目与提问</translation>
    </message>
    <message>
        <source>Send or close the open form first.</source>
        <translation>请先提交或关闭打开的表单。</translation>
    </message>
    <message>
        <source>Signs the frozen content, SHA-256 {digest}…, revision {revision}: {counts}.</source>
        <translation>对已固定的内容签字，SHA-256 {digest}…，版本 {revision}：{counts}。</translation>
    </message>
    <message>
        <source>The handover is being put together …</source>
        <translation>正在汇总交接班内容…</translation>
    </message>
    <message>
        <source>This cannot be done here now.</source>
        <translation>现在不能在这里这样做。</translation>
    </message>
    <message>
        <source>Understood: {ticked} of {all} sections; questions without answer: {open}.</source>
        <translation>已确认 {ticked}/{all} 节；未答复的提问：{open}。</translation>
    </message>
    <message>
        <source>Which handover</source>
        <translation>哪一次交接班</translation>
    </message>
    <message>
        <source>changed since it was ticked</source>
        <translation>确认后有变化</translation>
    </message>
    <message>
        <source>not ticked yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>understood</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>{count} without answer</source>
        <translation>{count} 条未答复</translation>
    </message>
    <message>
        <source>{date} {time} to {who}</source>
        <translation>{date} {time} 交给{who}</translation>
    </message>
    <message>
        <source>▲ no answer yet</source>
        <translation>▲ 尚未答复</translation>
    </message>
    <message>
        <source>✓ Content and paper are what was signed (SHA-256 {digest}…)</source>
        <translation>✓ 内容和纸质件与签字时一致（SHA-256 {digest}…）</translation>
    </message>
    <message>
        <source>✓ The content is what was signed (SHA-256 {digest}…); no paper of it is kept yet</source>
        <translation>✓ 内容与签字时一致（SHA-256 {digest}…）；尚未归档纸质件</translation>
    </message>
    <message>
        <source>✕ The kept content is not what was signed</source>
        <translation>✕ 保存的内容与签字时不一致</translation>
    </message>
    <message>
        <source>✕ The kept paper is not the one that was archived</source>
        <translation>✕ 保存的纸质件与归档时不一致</translation>
    </message>
</context>
<context>
    <name>HandoverPapers</name>
    <message>
        <source>The paper of the handover is not there: {why}</source>
        <translation>没有交接班纸质件：{why}</translation>
    </message>
    <message>
        <source>There is no handover {id} here, or what is kept of it could not be read.</source>
        <translation>没有交接班 {id}，或所存内容无法读取。</translation>
    </message>
    <message>
        <source>What is kept of handover {id} is not what was signed and archived. It is not given out.</source>
        <translation>交接班 {id} 的留存内容与签字归档时不一致，不予提供。</translation>
    </message>
</context>
<context>
    <name>HandoverState</name>
    <message>
        <source>In preparation</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Signed by both</source>
        <translation>双方已签字</translation>
    </message>
    <message>
        <source>Signed by the outgoing shift</source>
        <translation>交班方已签字</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>HandoverWork</name>
    <message>
        <source>This line has no page of its own.</source>
        <translation>此条目没有自己的页面。</translation>
    </message>
</context>
<context>
    <name>Hazard</name>
    <message>
        <source>Casualty possible</source>
        <translation>可能人身伤亡</translation>
    </message>
    <message>
        <source>Crowded place in disorder</source>
        <translation>公共场所秩序混乱</translation>
    </message>
    <message>
        <source>Important customer affected</source>
        <translation>影响重要用户</translation>
    </message>
    <message>
        <source>Large economic loss</source>
        <translation>重大经济损失</translation>
    </message>
    <message>
        <source>Power-guarantee event</source>
        <translation>影响保电</translation>
    </message>
    <message>
        <source>Risk of a public-opinion event</source>
        <translation>舆情风险</translation>
    </message>
    <message>
        <source>Serious pollution</source>
        <translation>严重污染</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Received {at}, {age} ago</source>
        <translation>{at}受理，{age}前</translation>
    </message>
    <message>
        <source>{symptom} · {equipment}</source>
        <translation>{symptom} · {equipment}</translation>
    </message>
    <message>
        <source>‖ Suspended for {age}: {reason}. The customer&apos;s clocks go on.</source>
        <translation>‖ 已挂起{age}：{reason}。客户时限照常计时。</translation>
    </message>
    <message>
        <source>↑ Urged {count}×, last {age} ago</source>
        <translation>↑ 已催{count}次，最近{age}前</translation>
    </message>
    <message>
        <source>⊂ Merged into {main}</source>
        <translation>⊂ 并入{main}</translation>
    </message>
    <message>
        <source>⊃ Leads {orders}</source>
        <translation>⊃ 副单：{orders}</translation>
    </message>
    <message>
        <source>◉ Under supervision</source>
        <translation>◉ 督办中</translation>
    </message>
    <message>
        <source>☏ Open cases: {count} ({cases})</source>
        <translation>☏ 未办结诉求 {count} 件（{cases}）</translation>
    </message>
    <message>
        <source>✎ Notes: {count}, the newest {age} old: {text}</source>
        <translation>✎ 备注{count}条，最新{age}前：{text}</translation>
    </message>
</context>
<context>
    <name>HeatKey</name>
    <message>
        <source>As reported; each open order counts as one at least</source>
        <translation>按报修所知；每张未结工单至少计一户</translation>
    </message>
    <message>
        <source>Customers out within {distance}</source>
        <translation>周边{distance}内停电户数</translation>
    </message>
    <message>
        <source>No open orders</source>
        <translation>无未结工单</translation>
    </message>
</context>
<context>
    <name>HiddenLine</name>
    <message>
        <source>&lt;b&gt;{shown} of {all}&lt;/b&gt; shown</source>
        <translation>显示&lt;b&gt;{shown} / {all}&lt;/b&gt;件</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>hidden: {orders}</source>
        <translation>未显示的有：{orders}</translation>
    </message>
    <message>
        <source>{number} critical</source>
        <translation>特急{number}件</translation>
    </message>
    <message>
        <source>✕ {number} overdue</source>
        <translation>✕ 超时{number}件</translation>
    </message>
</context>
<context>
    <name>Hindrance</name>
    <message>
        <source>Earth wires coming off</source>
        <translation>正在拆除接地线</translation>
    </message>
    <message>
        <source>Large outage, no crew has judged it</source>
        <translation>大面积停电，班组尚未判明</translation>
    </message>
    <message>
        <source>Leaders asked, no answer yet</source>
        <translation>已请示值班领导，未答复</translation>
    </message>
    <message>
        <source>Off, no earth wire on yet</source>
        <translation>已停电，未挂接地线</translation>
    </message>
    <message>
        <source>Somebody is hurt, no crew has judged it</source>
        <translation>有人员伤亡，班组尚未判明</translation>
    </message>
    <message>
        <source>Switching reported, not done</source>
        <translation>已汇报待操作</translation>
    </message>
</context>
<context>
    <name>HoldingsPage</name>
    <message>
        <source>Every station is held.</source>
        <translation>各站均有人负责。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>移交给</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>The stations are not divided: everybody sees all of them. Select some and take them.</source>
        <translation>服务站尚未分工：各席位都看全部。选中服务站即可接管。</translation>
    </message>
    <message>
        <source>to …</source>
        <translation>移交给…</translation>
    </message>
    <message>
        <source>{stations}, open orders: {orders}, alarms: {alarms}</source>
        <translation>{stations}，未结工单 {orders}，告警 {alarms}</translation>
    </message>
    <message numerus="yes">
        <source>▲ Held by nobody: %n station(s)</source>
        <translation>
            <numerusform>▲ %n 个站无人负责</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldingsTable</name>
    <message>
        <source>Held by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>Unacknowledged alarms</source>
        <translation>未确认告警</translation>
    </message>
    <message>
        <source>Who holds what</source>
        <translation>责任分工</translation>
    </message>
    <message>
        <source>{name}, from {giver}</source>
        <translation>{name}，由{giver}移交</translation>
    </message>
    <message>
        <source>▲ nobody</source>
        <translation>▲ 无人</translation>
    </message>
    <message>
        <source>● {name} (you)</source>
        <translation>● {name}（本人）</translation>
    </message>
</context>
<context>
    <name>HourBand</name>
    <message>
        <source>small hours</source>
        <translation>凌晨</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>上班时间</translation>
    </message>
</context>
<context>
    <name>HourKind</name>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Arranged, done</source>
        <translation>预安排（已停）</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>审批中</translation>
    </message>
</context>
<context>
    <name>HourLines</name>
    <message>
        <source>{hours} {plan}: {ties}, at other hours</source>
        <translation>{hours} {plan}：{ties}，时段不冲突</translation>
    </message>
    <message>
        <source>{hours}: these hours</source>
        <translation>{hours}：本计划</translation>
    </message>
    <message>
        <source>{words} ({station})</source>
        <translation>{words}（{station}）</translation>
    </message>
    <message>
        <source>✕ {hours} {plan}: {ties}</source>
        <translation>✕ {hours} {plan}：{ties}</translation>
    </message>
    <message>
        <source>✕ {hours} {plan}: {ties}, not approved yet</source>
        <translation>✕ {hours} {plan}：{ties}，尚未批准</translation>
    </message>
</context>
<context>
    <name>HourPanel</name>
    <message>
        <source>Against these hours: {count}</source>
        <translation>与此时段冲突：{count} 项</translation>
    </message>
    <message>
        <source>Below {many} customers, working hours of working days come first (N-8).</source>
        <translation>影响不足 {many} 户，优先工作日上班时间（N-8）。</translation>
    </message>
    <message>
        <source>From {many} customers on, the small hours come first (N-8).</source>
        <translation>影响 {many} 户及以上，优先凌晨（N-8）。</translation>
    </message>
    <message>
        <source>Hours: better ones are free.</source>
        <translation>时段：有更合适的空闲时段。</translation>
    </message>
    <message>
        <source>Hours: no better ones are free nearby.</source>
        <translation>时段：前后没有更合适的空闲时段。</translation>
    </message>
    <message>
        <source>Hours: well chosen, and free.</source>
        <translation>时段：合适，无冲突。</translation>
    </message>
    <message>
        <source>Nothing stands against these hours.</source>
        <translation>此时段无冲突。</translation>
    </message>
    <message>
        <source>Take these hours: {hours}</source>
        <translation>改用此时段：{hours}</translation>
    </message>
    <message>
        <source>What stands beside these hours</source>
        <translation>同期的其他安排</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>Length: {length}</source>
        <translation>时长：{length}</translation>
    </message>
    <message>
        <source>over midnight</source>
        <translation>跨零点</translation>
    </message>
    <message>
        <source>over the year&apos;s end</source>
        <translation>跨年</translation>
    </message>
    <message>
        <source>over {nights} midnights</source>
        <translation>跨 {nights} 个零点</translation>
    </message>
    <message>
        <source>the clocks change: {length} by the clock</source>
        <translation>其间调整时钟：按钟面为 {length}</translation>
    </message>
    <message>
        <source>{time} comes twice that day: the first is meant</source>
        <translation>当天有两个 {time}：以第一个为准</translation>
    </message>
    <message>
        <source>{time} does not exist that day: the clocks go forward</source>
        <translation>当天没有 {time}：时钟拨快</translation>
    </message>
</context>
<context>
    <name>HoursChange</name>
    <message>
        <source>Brought forward</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>顺延</translation>
    </message>
    <message>
        <source>Shortened</source>
        <translation>缩短</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
</context>
<context>
    <name>HoursModel</name>
    <message>
        <source>All stations</source>
        <translation>全部供电服务站</translation>
    </message>
    <message>
        <source>Budget (ch)</source>
        <translation>预算（时户）</translation>
    </message>
    <message>
        <source>Customer-hours still to come: approved + on the way + drafted</source>
        <translation>尚未发生的停电时户数：已批准 + 审批中 + 草稿</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Outages begun + to come; areas ▲ warned, ✕ frequent: now → with what is planned</source>
        <translation>停电次数（已停、待停）；台区数（▲ 预警、✕ 频繁停电）：目前 → 计入计划后</translation>
    </message>
    <message>
        <source>Outages, areas</source>
        <translation>停电次数、台区</translation>
    </message>
    <message>
        <source>Planned (ch)</source>
        <translation>计划（时户）</translation>
    </message>
    <message>
        <source>Used (ch)</source>
        <translation>已用（时户）</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>读取中</translation>
    </message>
    <message>
        <source>faults {hours}</source>
        <translation>故障 {hours}</translation>
    </message>
    <message>
        <source>{approved} + {filed} + {drafted}</source>
        <translation>{approved}＋{filed}＋{drafted}</translation>
    </message>
    <message>
        <source>{begun} + {to_come} to come</source>
        <translation>已停 {begun}，待停 {to_come}</translation>
    </message>
    <message>
        <source>{sign} {done} → {both}</source>
        <translation>{sign} {done} → {both}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>A table of outage plans is read from a file: one row a plan, XLSX or CSV.</source>
        <translation>从文件导入停电计划表：一行一项计划，XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Draft %n plan(s)</source>
        <translation>
            <numerusform>起草 %n 项计划</numerusform>
        </translation>
    </message>
    <message>
        <source>How far the table is read</source>
        <translation>读取进度</translation>
    </message>
    <message>
        <source>Import outage plans</source>
        <translation>导入停电计划</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of {file} is taken: %n thing(s) to put right. Correct the file and read it again.</source>
        <translation>
            <numerusform>{file} 未导入：有 %n 处需要改正。请改好文件后重新读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Plans of the table</source>
        <translation>表中的计划</translation>
    </message>
    <message>
        <source>Save an empty table …</source>
        <translation>保存空表…</translation>
    </message>
    <message>
        <source>Station, areas and hours are needed in each row; the empty table has all columns that are known. What is read is shown before anything is drafted.</source>
        <translation>每行须有供电服务站、停电台区和计划时段；空表中列有全部可用的列。读入后先列出核对，确认后才起草。</translation>
    </message>
    <message>
        <source>What is wrong with the table</source>
        <translation>表中的问题</translation>
    </message>
    <message>
        <source>{file} is being read …</source>
        <translation>正在读取 {file}…</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n plan(s), to be drafted together. Each can be edited and filed afterwards.</source>
        <translation>
            <numerusform>{file}：共 %n 项计划，将一并起草，之后可逐项修改、上报。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFinding</name>
    <message>
        <source>Customers without a class: {count}. They are counted as residents.</source>
        <translation>未注明类别的客户：{count}户，计为居民。</translation>
    </message>
    <message>
        <source>Files not used: {files}.</source>
        <translation>未使用的文件：{files}。</translation>
    </message>
    <message>
        <source>Grids without a zone: {count}. “{zone}” was assumed, which has the strictest limits.</source>
        <translation>未注明地区类别的网格：{count}个，按时限最严的“{zone}”处理。</translation>
    </message>
    <message>
        <source>The folder holds no {layer}.</source>
        <translation>目录中没有{layer}。</translation>
    </message>
    <message>
        <source>There is no list of people. Made from the names of officers and crews: {count}.</source>
        <translation>没有人员名单，由网格人员和队伍的姓名生成：{count}人。</translation>
    </message>
    <message>
        <source>Transformers without customers and so without an area: {count} ({codes}).</source>
        <translation>没有客户、因而没有台区的变压器：{count}台（{codes}）。</translation>
    </message>
    <message>
        <source>Ways that no vehicle may take, left out of the roads: {count}.</source>
        <translation>车辆不能通行、未计入道路的路段：{count}条。</translation>
    </message>
    <message>
        <source>as stations are points here</source>
        <translation>服务站在此只是点</translation>
    </message>
    <message>
        <source>at most {metres} m away</source>
        <translation>相距最多{metres}米</translation>
    </message>
    <message>
        <source>{count} of {customers} customers ({percent} %) lie within their own transformer&apos;s area.</source>
        <translation>{customers}户客户中有{count}户（{percent}%）位于所属变压器的台区内。</translation>
    </message>
    <message>
        <source>{file} does not say how its text is written: {encoding} was assumed.</source>
        <translation>{file}未注明文字编码，按{encoding}处理。</translation>
    </message>
    <message>
        <source>{file} has no row for some codes: {count} ({codes}).</source>
        <translation>{file}中缺少对应行的编码：{count}个（{codes}）。</translation>
    </message>
    <message>
        <source>{file} names no coordinate system: WGS-84 was assumed.</source>
        <translation>{file}未注明坐标系，按WGS-84处理。</translation>
    </message>
    <message>
        <source>{file}: columns left out: {columns}.</source>
        <translation>{file}：未采用的列：{columns}。</translation>
    </message>
    <message>
        <source>{file}: columns read as another: {columns}.</source>
        <translation>{file}：换名读取的列：{columns}。</translation>
    </message>
    <message>
        <source>{layer} that lie in none of {wanted}: {count}. They belong to the nearest, {metres}.</source>
        <translation>不在任何{wanted}内的{layer}：{count}个，就近归属，{metres}。</translation>
    </message>
    <message>
        <source>{layer} that name a row of {wanted}, which the folder does not hold: {count}.</source>
        <translation>{layer}中所引{wanted}不在目录内：{count}条。</translation>
    </message>
    <message>
        <source>{layer}: gaps: {count}, leaving {square_metres} ({percent} %) uncovered; the largest, {largest}, is at lon {lon}, lat {lat}.</source>
        <translation>{layer}：空隙{count}处，未覆盖{square_metres}（{percent}%）；最大一处{largest}，位于经度{lon}、纬度{lat}。</translation>
    </message>
    <message>
        <source>{layer}: overlapping pairs: {count}, by {square_metres} together; most of all {first} and {second}, by {largest}.</source>
        <translation>{layer}：两两重叠{count}处，共{square_metres}；{first}与{second}重叠最多，为{largest}。</translation>
    </message>
    <message>
        <source>{layer}: {count} made from {source}.</source>
        <translation>{layer}：由{source}生成{count}条。</translation>
    </message>
    <message>
        <source>{rule}: grids with more than {limit} customers: {count}. The largest, {grid}, has {customers}. They are imported all the same.</source>
        <translation>{rule}：超过{limit}户的网格：{count}个，最大的{grid}有{customers}户。照常导入。</translation>
    </message>
</context>
<context>
    <name>ImportLayer</name>
    <message>
        <source>crews</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>feeders</source>
        <translation>馈线</translation>
    </message>
    <message>
        <source>government grids</source>
        <translation>政府网格</translation>
    </message>
    <message>
        <source>important customers</source>
        <translation>重要用户</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>service grids</source>
        <translation>服务网格</translation>
    </message>
    <message>
        <source>stations</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>substations</source>
        <translation>变电站</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>transformer areas</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>transformers</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水域</translation>
    </message>
</context>
<context>
    <name>ImportProblem</name>
    <message>
        <source>A number here is NaN or infinite.</source>
        <translation>此处数值为NaN或无穷大。</translation>
    </message>
    <message>
        <source>A shapefile is several files together: {missing} is missing.</source>
        <translation>Shapefile由多个文件组成：缺少{missing}。</translation>
    </message>
    <message>
        <source>A value is needed here.</source>
        <translation>此处必须填写。</translation>
    </message>
    <message>
        <source>Above these cells stands no name of a column: {values}</source>
        <translation>这些单元格上方没有列名：{values}</translation>
    </message>
    <message>
        <source>An archive has to hold one data file; in this one are: {files}.</source>
        <translation>压缩包内应只有一个数据文件；其中有：{files}。</translation>
    </message>
    <message>
        <source>Longitude and latitude seem to be swapped: lon {lon}, lat {lat} (rows: {count}). {beside}</source>
        <translation>经纬度疑似颠倒：经度{lon}、纬度{lat}（共{count}行）。{beside}</translation>
    </message>
    <message>
        <source>Named more than once: {areas}</source>
        <translation>重复填写：{areas}</translation>
    </message>
    <message>
        <source>No file has a name that an import knows, such as customers.geojson or grids.shp. Rename the files, or say in a city.toml which file holds which layer.</source>
        <translation>没有可识别的文件名（如customers.geojson、grids.shp）。请改名，或在city.toml中写明各图层对应的文件。</translation>
    </message>
    <message>
        <source>No grid or area belongs to the station “{value}”.</source>
        <translation>服务站“{value}”没有所属网格或台区。</translation>
    </message>
    <message>
        <source>No such file in the folder, for the layer {layer}.</source>
        <translation>目录中没有该文件，图层为{layer}。</translation>
    </message>
    <message>
        <source>No such transformer area: {areas}</source>
        <translation>没有这些台区：{areas}</translation>
    </message>
    <message>
        <source>None of the areas is this station&apos;s; they are those of {stations}.</source>
        <translation>所填台区都不属于本站，而属于 {stations}。</translation>
    </message>
    <message>
        <source>Not supplied by feeder {feeder}: {areas}</source>
        <translation>不在线路 {feeder} 上：{areas}</translation>
    </message>
    <message>
        <source>Read as {declared} it lies some {metres} m beside {other}; read as {looks_like} the two fit. Declare crs = &quot;{looks_like}&quot; for it in city.toml (or correct the other file&apos;s).</source>
        <translation>按{declared}读取，与{other}偏差约{metres}米；按{looks_like}读取则相符。请在city.toml中为其注明crs = &quot;{looks_like}&quot;（或更正另一文件的坐标系）。</translation>
    </message>
    <message>
        <source>Several files for one layer, {layer}: {files}. Keep one, or name it in city.toml.</source>
        <translation>{layer}图层对应多个文件：{files}。请只留一个，或在city.toml中指定。</translation>
    </message>
    <message>
        <source>Swapped, it would lie where {other} lies.</source>
        <translation>对调后与{other}的位置相符。</translation>
    </message>
    <message>
        <source>The account of “{value}” is disabled.</source>
        <translation>“{value}”的账号已停用。</translation>
    </message>
    <message>
        <source>The archive cannot be unpacked: {detail}</source>
        <translation>压缩包无法解开：{detail}</translation>
    </message>
    <message>
        <source>The border crosses itself at lon {lon}, lat {lat}. Which side is meant has to be drawn anew.</source>
        <translation>边界在经度{lon}、纬度{lat}处自相交，无法判断取哪一侧，请重新绘制。</translation>
    </message>
    <message>
        <source>The cells {cells} are merged: undo the merging and write into each cell what holds for it.</source>
        <translation>单元格 {cells} 已合并：请取消合并，并在每个单元格填写各自的内容。</translation>
    </message>
    <message>
        <source>The code “{value}” is there already, in {first_file}, row {first_row}.</source>
        <translation>编码“{value}”已出现在{first_file}第{first_row}行。</translation>
    </message>
    <message>
        <source>The crews of team “{team}” disagree on its trade or station: {one}, then {other}.</source>
        <translation>班组“{team}”下各队伍的专业或服务站不一致：先为{one}，后为{other}。</translation>
    </message>
    <message>
        <source>The duty would last {days} days; one lasts {most} at most.</source>
        <translation>该班长达{days}天，一个班最长{most}天。</translation>
    </message>
    <message>
        <source>The end has to come after the start.</source>
        <translation>送电时间必须晚于停电时间。</translation>
    </message>
    <message>
        <source>The file cannot be read: {detail}</source>
        <translation>文件无法读取：{detail}</translation>
    </message>
    <message>
        <source>The file has {megabytes} MB; at most {allowed} MB are read.</source>
        <translation>文件有{megabytes}MB，最多读取{allowed}MB。</translation>
    </message>
    <message>
        <source>The file holds no rows.</source>
        <translation>文件中没有数据行。</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes).</source>
        <translation>文件为空（0字节）。</translation>
    </message>
    <message>
        <source>The outage would last {days} days; a plan has at most {most}. Is the month or year right?</source>
        <translation>停电将持续 {days} 天，计划最长 {most} 天。年月是否填错？</translation>
    </message>
    <message>
        <source>The polygon is not one, near lon {lon}, lat {lat}: {detail}.</source>
        <translation>面图形无效，在经度{lon}、纬度{lat}附近：{detail}。</translation>
    </message>
    <message>
        <source>The row has no shape.</source>
        <translation>本行没有图形。</translation>
    </message>
    <message>
        <source>The row has {cells} cells, the header {header}.</source>
        <translation>本行有{cells}格，表头有{header}格。</translation>
    </message>
    <message>
        <source>The row says neither begin and end nor day and shift.</source>
        <translation>该行既无起止时间，也无日期和班次。</translation>
    </message>
    <message>
        <source>The rows of “{value}” disagree: “{one}”, then “{other}”.</source>
        <translation>“{value}”的各行不一致：先为“{one}”，后为“{other}”。</translation>
    </message>
    <message>
        <source>The same plan stands in row {first_row} already.</source>
        <translation>与第 {first_row} 行的计划重复。</translation>
    </message>
    <message>
        <source>The shape cannot be read: a ring that is not closed, or text that is no WKT. {value}</source>
        <translation>图形无法读取：边界未闭合，或文字不是WKT。{value}</translation>
    </message>
    <message>
        <source>The shape is a {found}; wanted: {kinds}.</source>
        <translation>图形为{found}，应为{kinds}。</translation>
    </message>
    <message>
        <source>The table has {count} rows; at most {most} are read at once.</source>
        <translation>表中有 {count} 行，一次最多读取 {most} 行。</translation>
    </message>
    <message>
        <source>The text is longer than {longest} characters: “{value}”…</source>
        <translation>文字超过{longest}个字符：“{value}”…</translation>
    </message>
    <message>
        <source>The text is not in {encoding} (line {line}). Save it as UTF-8, or declare its encoding.</source>
        <translation>文字不是{encoding}编码（第{line}行）。请另存为UTF-8，或注明编码。</translation>
    </message>
    <message>
        <source>There are no coordinates: columns lon and lat, or wkt, are wanted; there are: {columns}.</source>
        <translation>没有坐标：应有lon和lat列，或wkt列；现有：{columns}。</translation>
    </message>
    <message>
        <source>There is no coordinate system “{crs}”: an EPSG code, a PROJ text, GCJ-02 or BD-09 is wanted.</source>
        <translation>没有坐标系“{crs}”：应为EPSG代码、PROJ文本、GCJ-02或BD-09。</translation>
    </message>
    <message>
        <source>There is no ground to work on: grids, areas, stations with their borders, or customers with their transformers are needed.</source>
        <translation>没有可用的辖区数据：需要网格、台区、带边界的服务站，或带所属变压器的客户。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有该目录。</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>没有该设置项。</translation>
    </message>
    <message>
        <source>There is no such table; there are: {tables}.</source>
        <translation>没有该表；现有：{tables}。</translation>
    </message>
    <message>
        <source>There is no “{value}” among the {layer}.</source>
        <translation>{layer}中没有“{value}”。</translation>
    </message>
    <message>
        <source>This column is missing; there are: {columns}.</source>
        <translation>缺少该列；现有：{columns}。</translation>
    </message>
    <message>
        <source>This column is not known. Is “{meant}” meant? Rename it, or list it under “ignore”.</source>
        <translation>不认识该列，是否应为“{meant}”？请改名，或列入“ignore”。</translation>
    </message>
    <message>
        <source>This file cannot be read: {detail}</source>
        <translation>文件无法读取：{detail}</translation>
    </message>
    <message>
        <source>This file lies around lon {lon}, lat {lat}, {kilometres} km away from {other}: one of them has a wrong coordinate system.</source>
        <translation>该文件位于经度{lon}、纬度{lat}一带，与{other}相距{kilometres}公里：其中之一坐标系有误。</translation>
    </message>
    <message>
        <source>This is JSON, but not GeoJSON: a FeatureCollection, a Feature or a geometry is wanted.</source>
        <translation>这是JSON，但不是GeoJSON：应为FeatureCollection、Feature或几何对象。</translation>
    </message>
    <message>
        <source>This is a bare list of features. GeoJSON wants an object around it: “type”: “FeatureCollection”, “features”: the list.</source>
        <translation>这只是要素列表。GeoJSON须在外层包一个对象：“type”为“FeatureCollection”，“features”为该列表。</translation>
    </message>
    <message>
        <source>This is not a GeoJSON, GeoPackage, Shapefile, CSV or ZIP file, or its content is not what its name says.</source>
        <translation>不是GeoJSON、GeoPackage、Shapefile、CSV或ZIP文件，或内容与文件名不符。</translation>
    </message>
    <message>
        <source>This is not valid JSON, from line {line}, column {column} on.</source>
        <translation>JSON格式有误，始于第{line}行第{column}列。</translation>
    </message>
    <message>
        <source>This leads out of the folder; nothing outside it is read.</source>
        <translation>路径指向目录之外，不予读取。</translation>
    </message>
    <message>
        <source>This plan is in the room already, as {plan}.</source>
        <translation>该计划已有，编号 {plan}。</translation>
    </message>
    <message>
        <source>This setting cannot be “{value}”.</source>
        <translation>该设置项不能为“{value}”。</translation>
    </message>
    <message>
        <source>This setting is needed.</source>
        <translation>缺少该设置项。</translation>
    </message>
    <message>
        <source>This team does other work than the row says.</source>
        <translation>该班组的专业与本行所填不符。</translation>
    </message>
    <message>
        <source>Two columns have this name.</source>
        <translation>有两列同名。</translation>
    </message>
    <message>
        <source>Unpacked this archive would grow {ratio} times, to {megabytes} MB in {members} files: it is not unpacked.</source>
        <translation>压缩包解开后将膨胀{ratio}倍，达{megabytes}MB、{members}个文件，不予解压。</translation>
    </message>
    <message>
        <source>When the event comes again cannot be read: {value}</source>
        <translation>重复规则无法识别：{value}</translation>
    </message>
    <message>
        <source>Which table is meant? Say it by “table” in city.toml; there are: {tables}.</source>
        <translation>无法确定用哪张表，请在city.toml中用“table”指定；现有：{tables}。</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>至少为{limit}</translation>
    </message>
    <message>
        <source>at most {limit}</source>
        <translation>至多为{limit}</translation>
    </message>
    <message>
        <source>lon {lon}, lat {lat} is outside the bounds declared in city.toml (rows: {count}).</source>
        <translation>经度{lon}、纬度{lat}超出city.toml注明的范围（共{count}行）。</translation>
    </message>
    <message>
        <source>lon {lon}, lat {lat} is {kilometres} km away from the rest of the file.</source>
        <translation>经度{lon}、纬度{lat}与文件其余部分相距{kilometres}公里。</translation>
    </message>
    <message>
        <source>{count} areas are named; a plan has at most {most}.</source>
        <translation>填写了 {count} 个台区，一项计划最多 {most} 个。</translation>
    </message>
    <message>
        <source>{crs} has no place {x}, {y} (rows: {count}).</source>
        <translation>{crs}中没有位置{x}、{y}（共{count}行）。</translation>
    </message>
    <message>
        <source>{crs} is in degrees, but {x}, {y} are no degrees (rows: {count}). Are these metres? Declare the projection.</source>
        <translation>{crs}以度为单位，而{x}、{y}不是度（共{count}行）。若为米，请注明投影。</translation>
    </message>
    <message>
        <source>{crs} is in metres, but {x}, {y} look like degrees (rows: {count}).</source>
        <translation>{crs}以米为单位，而{x}、{y}像是度（共{count}行）。</translation>
    </message>
    <message>
        <source>{file}, row {row}, {field}: {problem}</source>
        <translation>{file}，第{row}行，{field}：{problem}</translation>
    </message>
    <message>
        <source>{file}, row {row}: {problem}</source>
        <translation>{file}，第{row}行：{problem}</translation>
    </message>
    <message>
        <source>{file}, {field}: {problem}</source>
        <translation>{file}，{field}：{problem}</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}：{problem}</translation>
    </message>
    <message>
        <source>{value} is not a whole number.</source>
        <translation>{value}不是整数。</translation>
    </message>
    <message>
        <source>{value} is too small or too large: {limits}.</source>
        <translation>{value}超出范围：{limits}。</translation>
    </message>
    <message>
        <source>“{value}” cannot be on duty in this post: the account has another role.</source>
        <translation>“{value}”的账号角色与该岗位不符。</translation>
    </message>
    <message>
        <source>“{value}” has a duty at that time already, in row {first_row}.</source>
        <translation>“{value}”在该时段已有值班，见第{first_row}行。</translation>
    </message>
    <message>
        <source>“{value}” is no account, nor a name that only one account has.</source>
        <translation>没有账号“{value}”，也没有唯一的同名人员。</translation>
    </message>
    <message>
        <source>“{value}” is no date with an hour. Write it as 2026-12-01 08:30.</source>
        <translation>“{value}”不是带时刻的日期，请写成 2026-12-01 08:30。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>“{value}” is not known here; known are: {allowed}.</source>
        <translation>不认识“{value}”；可用：{allowed}。</translation>
    </message>
    <message>
        <source>“{value}” lies in none of the layer {layer}, nor near one.</source>
        <translation>“{value}”不在任何{layer}内，附近也没有。</translation>
    </message>
    <message>
        <source>… and more problems: {count}.</source>
        <translation>…另有问题{count}处。</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>as GeoJSON means it</source>
        <translation>GeoJSON规定</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>declared in city.toml</source>
        <translation>city.toml注明</translation>
    </message>
    <message>
        <source>stated by the file</source>
        <translation>文件自述</translation>
    </message>
    <message>
        <source>{file}: {layer}, rows: {rows}, {crs} ({declared}).</source>
        <translation>{file}：{layer}，{rows}行，{crs}（{declared}）。</translation>
    </message>
    <message>
        <source>{file}: {layer}, rows: {rows}.</source>
        <translation>{file}：{layer}，{rows}行。</translation>
    </message>
    <message>
        <source>{layer} {count}</source>
        <translation>{layer}{count}</translation>
    </message>
    <message>
        <source>{name}: {counts}.</source>
        <translation>{name}：{counts}。</translation>
    </message>
</context>
<context>
    <name>ImportShape</name>
    <message>
        <source>line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>polygon</source>
        <translation>面</translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>Building the ground</source>
        <translation>生成辖区</translation>
    </message>
    <message>
        <source>Comparing the layers</source>
        <translation>比对图层</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Finding the files</source>
        <translation>查找文件</translation>
    </message>
    <message>
        <source>Looking for gaps and overlaps</source>
        <translation>检查空隙与重叠</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>读取文件</translation>
    </message>
</context>
<context>
    <name>InPlan</name>
    <message>
        <source>Inside planned outage {plan}, {hours}: the caller may be told until when.</source>
        <translation>在计划停电 {plan} 范围内（{hours}），可告知来电人预计送电时间。</translation>
    </message>
    <message>
        <source>Inside planned outage {plan}, {hours}; that does not explain what is reported.</source>
        <translation>在计划停电 {plan} 范围内（{hours}），但所报现象不属计划停电，按故障处理。</translation>
    </message>
    <message>
        <source>Planned outage {plan} ended at {end}: supply not back? Ask the crew of the work.</source>
        <translation>计划停电 {plan} 的时段已于 {end} 结束，是否逾时未送电？请向施工班组核实。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Choose an order in the queue or on the map.</source>
        <translation>请在工单列表或地图上选择工单。</translation>
    </message>
    <message>
        <source>Selected: {order}. It is shown once the form is sent or closed (Esc).</source>
        <translation>已选中{order}，当前表单提交或关闭（Esc）后显示。</translation>
    </message>
    <message>
        <source>The order</source>
        <translation>工单详情</translation>
    </message>
    <message>
        <source>{order} is not here any more. Choose another one.</source>
        <translation>{order}已不在此处，请另选一张。</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{grade}: {name}</source>
        <translation>{grade}：{name}</translation>
    </message>
    <message>
        <source>{order} · {evidence}</source>
        <translation>{order} · {evidence}</translation>
    </message>
    <message>
        <source>✕ Outside every service grid.</source>
        <translation>✕ 不在任何服务网格内。</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not possible any more as things stand now.</source>
        <translation>情况已变，此操作不再可行。</translation>
    </message>
    <message>
        <source>Orders: {orders}</source>
        <translation>工单：{orders}</translation>
    </message>
    <message>
        <source>Take over the change</source>
        <translation>采用最新内容</translation>
    </message>
    <message>
        <source>The job has changed since this form was opened: look at it, then take over the change.</source>
        <translation>打开表单后任务已有变化：请先查看，再采用最新内容。</translation>
    </message>
    <message>
        <source>{act} · {job}</source>
        <translation>{act} · {job}</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Jobs across stations</source>
        <translation>升级与跨站任务</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>{cause}: {why}</source>
        <translation>{cause}：{why}</translation>
    </message>
    <message numerus="yes">
        <source>{stations} and %n more</source>
        <translation>
            <numerusform>{stations}等，另有%n个站</numerusform>
        </translation>
    </message>
    <message>
        <source>◇ Proposed {since}</source>
        <translation>◇ 建议 {since}</translation>
    </message>
</context>
<context>
    <name>JobNews</name>
    <message>
        <source>Escalation proposed ({count}): {cause}. {why} Look at the jobs: {key}.</source>
        <translation>升级建议 {count} 项：{cause}。{why}按 {key} 查看。</translation>
    </message>
</context>
<context>
    <name>JobSheet</name>
    <message>
        <source>About</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>答复时限</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>升级时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>指挥人</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Declined: ask further, or take the job back.</source>
        <translation>未获接受：请继续升级，或撤回升级。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Lent crews</source>
        <translation>借用队伍</translation>
    </message>
    <message>
        <source>Next limit</source>
        <translation>最近时限</translation>
    </message>
    <message>
        <source>No crew was lent for this job.</source>
        <translation>本任务未借用队伍。</translation>
    </message>
    <message>
        <source>Nobody has a part yet.</source>
        <translation>尚未分工。</translation>
    </message>
    <message>
        <source>One job has {most} orders at most: {count} more stay proposed when these are escalated.</source>
        <translation>一项任务最多{most}件工单：这些升级后，其余{count}件仍在建议中。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Power expected back</source>
        <translation>预计送电</translation>
    </message>
    <message>
        <source>Proposed by rule</source>
        <translation>建议依据</translation>
    </message>
    <message>
        <source>Proposed next: {level}. A person asks it; no clock of a customer is moved by it.</source>
        <translation>建议升级至{level}。由人决定是否升级，客户时限不变。</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>The rules would ask: {whom}. Nothing is asked before a person does.</source>
        <translation>建议升级至{whom}。由人决定，系统不会自行升级。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>处置经过</translation>
    </message>
    <message>
        <source>To</source>
        <translation>借往</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>单位或队伍</translation>
    </message>
    <message>
        <source>Who has which part</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>升级记录</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>升级至</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>back {at}</source>
        <translation>{at} 已归还</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚未指定</translation>
    </message>
    <message>
        <source>none</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚未确定</translation>
    </message>
    <message>
        <source>overdue since {at}</source>
        <translation>{at} 起逾期未还</translation>
    </message>
    <message>
        <source>power back {at}</source>
        <translation>预计{at}送电</translation>
    </message>
    <message>
        <source>proposed: {cause}</source>
        <translation>系统建议：{cause}</translation>
    </message>
    <message>
        <source>the department</source>
        <translation>运检部</translation>
    </message>
    <message>
        <source>until {at}</source>
        <translation>至 {at}</translation>
    </message>
    <message>
        <source>{count} older lines stand with their orders.</source>
        <translation>另有 {count} 条较早的记录，见各工单。</translation>
    </message>
</context>
<context>
    <name>JobStep</name>
    <message>
        <source>Accepted the job</source>
        <translation>接受升级</translation>
    </message>
    <message>
        <source>Asked for help</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Crew lent</source>
        <translation>借出队伍</translation>
    </message>
    <message>
        <source>Crew returned</source>
        <translation>队伍归还</translation>
    </message>
    <message>
        <source>Declined the job</source>
        <translation>不接受升级</translation>
    </message>
    <message>
        <source>Has a part</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>Job closed</source>
        <translation>任务办结</translation>
    </message>
    <message>
        <source>Job taken back</source>
        <translation>撤回升级</translation>
    </message>
    <message>
        <source>Joint estimate</source>
        <translation>统一预计送电时间</translation>
    </message>
    <message>
        <source>Loan extended</source>
        <translation>延长借用</translation>
    </message>
</context>
<context>
    <name>JobWork</name>
    <message>
        <source>This is not possible with job {job} now.</source>
        <translation>任务 {job} 目前不能这样操作。</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Choose a job or a proposal.</source>
        <translation>请选择一项任务或建议。</translation>
    </message>
    <message>
        <source>Form of the act</source>
        <translation>操作表单</translation>
    </message>
    <message>
        <source>Joined page of the job</source>
        <translation>跨站任务总览</translation>
    </message>
    <message>
        <source>List and job</source>
        <translation>列表与任务</translation>
    </message>
    <message>
        <source>No job goes across stations, and nothing is proposed for the stations that you hold.</source>
        <translation>没有跨站任务，您负责的站也没有升级建议。</translation>
    </message>
    <message>
        <source>No job goes across stations, and the rules propose none. Mark orders in the queue and escalate them ({key}) if one outgrows its station.</source>
        <translation>目前没有跨站任务，系统也没有升级建议。工单超出本站能力时，在队列中选中后升级（{key}）。</translation>
    </message>
    <message>
        <source>No job is chosen.</source>
        <translation>未选中任务。</translation>
    </message>
    <message>
        <source>Nothing can be done to this job now</source>
        <translation>此任务目前没有可办的操作</translation>
    </message>
    <message>
        <source>Send or close the open form first.</source>
        <translation>请先提交或关闭已打开的表单。</translation>
    </message>
    <message>
        <source>This cannot be done here now.</source>
        <translation>目前不能进行此操作。</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Dismissed proposal</source>
        <translation>不予采纳的升级建议</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Government grid</source>
        <translation>政府网格</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Important customer</source>
        <translation>重要用户</translation>
    </message>
    <message>
        <source>Job across stations</source>
        <translation>跨站任务</translation>
    </message>
    <message>
        <source>Loan of a crew</source>
        <translation>队伍借用</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>地图标记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>停电公告</translation>
    </message>
    <message>
        <source>Number series</source>
        <translation>编号序列</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Outage plan</source>
        <translation>停电计划</translation>
    </message>
    <message>
        <source>Paper of the handover</source>
        <translation>交接班纸质件</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Protected event</source>
        <translation>保电任务</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>告知对象</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报修</translation>
    </message>
    <message>
        <source>Service grid</source>
        <translation>服务网格</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Silence of a feed</source>
        <translation>数据中断</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>辖区</translation>
    </message>
    <message>
        <source>The responsibility for</source>
        <translation>责任归属</translation>
    </message>
    <message>
        <source>What was handed over</source>
        <translation>交接内容</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation>工作许可</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>片区</translation>
    </message>
</context>
<context>
    <name>LaneBoard</name>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Back to now, and go with it (Ctrl+Home)</source>
        <translation>回到现在并随时间走（Ctrl+Home）</translation>
    </message>
    <message>
        <source>Crew, station, state or initials</source>
        <translation>队伍、站、状态或拼音首字母</translation>
    </message>
    <message>
        <source>Filter of the time line</source>
        <translation>时间轴筛选</translation>
    </message>
    <message>
        <source>No crew has this in its name, station or state.</source>
        <translation>没有名称、服务站或状态相符的队伍。</translation>
    </message>
    <message>
        <source>No crews yet. They come with the import of the organisation; each will have a lane here.</source>
        <translation>还没有队伍。导入机构资料后，每支队伍在此各占一行。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Show all crews</source>
        <translation>显示全部队伍</translation>
    </message>
    <message>
        <source>Show {hours} hours</source>
        <translation>显示{hours}小时</translation>
    </message>
    <message>
        <source>Show {hours} hours (+ and −, or Ctrl and the wheel)</source>
        <translation>显示{hours}小时（＋、－键，或Ctrl加滚轮）</translation>
    </message>
    <message>
        <source>Time line of the crews</source>
        <translation>队伍时间轴</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}小时</translation>
    </message>
</context>
<context>
    <name>LaneKey</name>
    <message>
        <source>Key: {words}</source>
        <translation>图例：{words}</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>时限</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Alarm: {sign}</source>
        <translation>告警：{sign}</translation>
    </message>
    <message>
        <source>Before {time} archived orders are missing: {hours} h are kept here</source>
        <translation>{time}以前的归档工单不在此列：这里只留{hours}小时</translation>
    </message>
    <message>
        <source>Busy now; only estimates say until when.</source>
        <translation>正在作业，何时结束只有预计。</translation>
    </message>
    <message>
        <source>Corrected since; the bar keeps the times first written.</source>
        <translation>时间后有更正；横条按最初记录的时间。</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门队伍</translation>
    </message>
    <message>
        <source>Duty at this time is not known here.</source>
        <translation>这段时间的值班情况这里没有记录。</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Next limit: {name}, {due} ({left})</source>
        <translation>下一时限：{name}，{due}（{left}）</translation>
    </message>
    <message>
        <source>No order</source>
        <translation>无工单</translation>
    </message>
    <message>
        <source>No order known until {time}</source>
        <translation>{time}前未见工单</translation>
    </message>
    <message>
        <source>No rota is known: nothing is said of duty to come.</source>
        <translation>没有排班资料，今后的值班情况不作推测。</translation>
    </message>
    <message>
        <source>Nobody has said when power will be back.</source>
        <translation>尚未填报预计复电时间。</translation>
    </message>
    <message>
        <source>Nothing is assigned for this time.</source>
        <translation>这段时间没有派单。</translation>
    </message>
    <message>
        <source>Suspended: {reason}</source>
        <translation>挂起：{reason}</translation>
    </message>
    <message>
        <source>break {age}</source>
        <translation>休息{age}</translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation>完工未定</translation>
    </message>
    <message>
        <source>estimate passed</source>
        <translation>已过预计时间</translation>
    </message>
    <message>
        <source>free {age}</source>
        <translation>空闲{age}</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>{duty} now; since when is not known.</source>
        <translation>现在{duty}，何时开始没有记录。</translation>
    </message>
    <message>
        <source>{month:02}-{day:02}</source>
        <comment>a day on the scale</comment>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{station} · crews: {count}</source>
        <translation>{station} · {count}支队伍</translation>
    </message>
    <message>
        <source>{what} since {time} ({span})</source>
        <translation>{what}：{time}起（{span}）</translation>
    </message>
    <message>
        <source>{what} {started} – {ended} ({span})</source>
        <translation>{what}：{started}–{ended}（{span}）</translation>
    </message>
    <message>
        <source>{what} {time}</source>
        <translation>{what}：{time}</translation>
    </message>
    <message>
        <source>≈ Power back at {time} has passed, said by {who} {age} ago (T-8) {reason}</source>
        <translation>≈{time}复电，此时间已过；{who}于{age}前填报（T-8）{reason}</translation>
    </message>
    <message>
        <source>≈ Power back at {time}, said by {who} {age} ago (T-8) {reason}</source>
        <translation>≈{time}复电，{who}于{age}前填报（T-8）{reason}</translation>
    </message>
    <message>
        <source>≈ There at {time}, from the position of {age} ago. {rule}</source>
        <translation>≈{time}到达，按{age}前的位置估算。{rule}</translation>
    </message>
    <message>
        <source>≈ {time}</source>
        <translation>≈{time}</translation>
    </message>
    <message>
        <source>◂ archived orders missing</source>
        <translation>◂ 归档工单不全</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <comment>The code of this translation: en or zh</comment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>LawPanel</name>
    <message>
        <source>All rules admit a start from {moment}</source>
        <translation>各项规则都允许的最早时间：{moment}</translation>
    </message>
    <message>
        <source>Done now, the law admits a start from {moment}</source>
        <translation>现在办理，法规允许最早 {moment} 停电</translation>
    </message>
    <message>
        <source>Notice law: lawful, but against an internal rule.</source>
        <translation>公告规定：合法，但不符合内部规定。</translation>
    </message>
    <message>
        <source>Notice law: the hours do not run forward yet.</source>
        <translation>公告规定：止时须晚于起时，暂无法核对。</translation>
    </message>
    <message>
        <source>Notice law: these hours are lawful.</source>
        <translation>公告规定：此时段合规。</translation>
    </message>
    <message>
        <source>Notice law: these hours are not lawful any more.</source>
        <translation>公告规定：按此时段已不合规。</translation>
    </message>
    <message>
        <source>Start at {moment}</source>
        <translation>改为 {moment} 开始</translation>
    </message>
    <message>
        <source>Take the earliest start by all rules</source>
        <translation>改为各项规则都允许的最早开始时间</translation>
    </message>
    <message>
        <source>The make-up days of {years} are not published yet: these moments may still move</source>
        <translation>{years} 年调休安排尚未公布：以上时刻还可能变动</translation>
    </message>
    <message>
        <source>{date} {time}, {weekday}</source>
        <translation>{date} {time} {weekday}</translation>
    </message>
    <message>
        <source>{sign}{step}: by {moment} ({rule})</source>
        <translation>{sign}{step}：最晚 {moment}（{rule}）</translation>
    </message>
    <message>
        <source>{sign}{step}: kept, due by {moment} ({rule})</source>
        <translation>{sign}{step}：已按时，期限 {moment}（{rule}）</translation>
    </message>
    <message>
        <source>{sign}{step}: was due by {moment} ({rule})</source>
        <translation>{sign}{step}：应在 {moment} 前完成，已过期（{rule}）</translation>
    </message>
    <message>
        <source>{sign}{step}: {state} ({rule})</source>
        <translation>{sign}{step}：{state}（{rule}）</translation>
    </message>
</context>
<context>
    <name>LayerPanel</name>
    <message>
        <source>Base map (none is laid)</source>
        <translation>底图（尚未选用）</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Layers · hidden: {count}</source>
        <translation>图层 · 已隐藏：{count}</translation>
    </message>
</context>
<context>
    <name>LayoutsPage</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Enter uses the marked layout. A name below is for saving or renaming.</source>
        <translation>回车启用选中的布局；下方名称用于保存或改名。</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Layouts with a name</source>
        <translation>已命名的布局</translation>
    </message>
    <message>
        <source>Name of a layout</source>
        <translation>布局名称</translation>
    </message>
    <message>
        <source>Name, for example: storm</source>
        <translation>名称，如：迎峰度夏</translation>
    </message>
    <message>
        <source>No layout has a name yet. Type one below to save the windows as they stand now.</source>
        <translation>还没有命名的布局。在下方输入名称，即可保存当前窗口布局。</translation>
    </message>
    <message>
        <source>Really delete?</source>
        <translation>确认删除？</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Replace “{name}”?</source>
        <translation>覆盖“{name}”？</translation>
    </message>
    <message>
        <source>Save the present layout</source>
        <translation>保存当前布局</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Announced</source>
        <translation>已公告</translation>
    </message>
    <message>
        <source>Announced hours</source>
        <translation>公告时段</translation>
    </message>
    <message>
        <source>As announced</source>
        <translation>按公告兑现</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>送电</translation>
    </message>
    <message>
        <source>Back early</source>
        <translation>提前送电</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>Cust. hours announced</source>
        <translation>公告时户数</translation>
    </message>
    <message>
        <source>Cust. hours real</source>
        <translation>实际时户数</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>已延时</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Off at</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Off late</source>
        <translation>延迟停电</translation>
    </message>
    <message>
        <source>Off too early</source>
        <translation>提前停电</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>停电明细</translation>
    </message>
    <message>
        <source>Overrun</source>
        <translation>超时送电</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>已顺延</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>送电对照</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>Stations and months</source>
        <translation>按站按月</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停电对照</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>执行结果</translation>
    </message>
    <message>
        <source>{count} ({share:.0%})</source>
        <translation>{count}（{share:.0%}）</translation>
    </message>
    <message>
        <source>{outcome}, extended</source>
        <translation>{outcome}，延时</translation>
    </message>
    <message>
        <source>{what} by {span}</source>
        <translation>{what} {span}</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Announced outages of {station}: {count}</source>
        <translation>{station}已公告停电：{count}</translation>
    </message>
    <message>
        <source>Announced outages: {count}</source>
        <translation>已公告停电：{count}</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Months of the ledger</source>
        <translation>台账月份</translation>
    </message>
    <message>
        <source>No outage was announced in these months.</source>
        <translation>这几个月没有公告过停电。</translation>
    </message>
    <message>
        <source>Outages of the line</source>
        <translation>该行的停电明细</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Stations and months</source>
        <translation>按站按月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>近三个月</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>近十二个月</translation>
    </message>
</context>
<context>
    <name>Leg</name>
    <message>
        <source>Acceptance</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Handing in</source>
        <translation>回单</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>复电</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Crew off duty</source>
        <translation>队伍，离岗</translation>
    </message>
    <message>
        <source>Crew on a job</source>
        <translation>队伍，作业中</translation>
    </message>
    <message>
        <source>Crew, free</source>
        <translation>队伍，待命</translation>
    </message>
    <message>
        <source>Has a crew</source>
        <translation>已派队伍</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Not known where in between</source>
        <translation>其间位置不明</translation>
    </message>
    <message>
        <source>Plans in conflict</source>
        <translation>计划冲突</translation>
    </message>
    <message>
        <source>Plans that could be one outage</source>
        <translation>可合并停电的计划</translation>
    </message>
    <message>
        <source>Position out of date</source>
        <translation>定位过时</translation>
    </message>
    <message>
        <source>Service station</source>
        <translation>供电服务站</translation>
    </message>
    <message>
        <source>Substation</source>
        <translation>变电站</translation>
    </message>
    <message>
        <source>Supply is back</source>
        <translation>已复电</translation>
    </message>
    <message>
        <source>Trail of the last {span}</source>
        <translation>近{span}轨迹</translation>
    </message>
    <message>
        <source>Trail to a position out of date</source>
        <translation>轨迹，定位过时</translation>
    </message>
</context>
<context>
    <name>LendForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a crew.</source>
        <translation>请选择队伍。</translation>
    </message>
    <message>
        <source>Choose the station that it is lent to.</source>
        <translation>请选择借入站。</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Job (order numbers)</source>
        <translation>任务（工单号）</translation>
    </message>
    <message>
        <source>Lent to</source>
        <translation>借入站</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Show the hole</source>
        <translation>显示空缺</translation>
    </message>
    <message>
        <source>The hole it leaves</source>
        <translation>借出后的空缺</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>none: whatever comes</source>
        <translation>不指定：随借入站安排</translation>
    </message>
</context>
<context>
    <name>Length</name>
    <message>
        <source>{length:g} km</source>
        <translation>{length:g}公里</translation>
    </message>
    <message>
        <source>{length:g} m</source>
        <translation>{length:g}米</translation>
    </message>
</context>
<context>
    <name>LoanForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New end</source>
        <translation>新的到期时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>LoanState</name>
    <message>
        <source>Back</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>借出中</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期未还</translation>
    </message>
</context>
<context>
    <name>LoanTable</name>
    <message>
        <source>Book of lent crews</source>
        <translation>队伍借用簿</translation>
    </message>
</context>
<context>
    <name>LoanWork</name>
    <message>
        <source>{crew} is not lent.</source>
        <translation>{crew}没有借出。</translation>
    </message>
</context>
<context>
    <name>Loans</name>
    <message>
        <source>Crew</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>For the orders {orders}</source>
        <translation>用于工单 {orders}</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Lent by</source>
        <translation>借出方</translation>
    </message>
    <message>
        <source>Lent to</source>
        <translation>借入站</translation>
    </message>
    <message>
        <source>Position: {distance} km from its own station</source>
        <translation>定位：距本站 {distance} km</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>借出时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>a department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>position {age} old</source>
        <translation>{age}前定位</translation>
    </message>
    <message>
        <source>{at}: {by} entered the return. {note}</source>
        <translation>{at}：{by}登记归还。{note}</translation>
    </message>
    <message>
        <source>{at}: {by} extended it from {before} to {until}: {reason}</source>
        <translation>{at}：{by}将到期时间由 {before} 延长至 {until}，原因：{reason}</translation>
    </message>
    <message>
        <source>{at}: {by} lent {crew} of {lender} to {borrower}: {reason}</source>
        <translation>{at}：{by}将{lender}的{crew}借给{borrower}，原因：{reason}</translation>
    </message>
    <message>
        <source>{sign} lent to {borrower} until {until}</source>
        <translation>{sign} 借给{borrower}，至 {until}</translation>
    </message>
    <message>
        <source>{sign} lent to {borrower}, due back at {until}, {over} over</source>
        <translation>{sign} 借给{borrower}，应于 {until} 归还，已超 {over}</translation>
    </message>
    <message>
        <source>{station} (no station any more)</source>
        <translation>{station}（该站已撤销）</translation>
    </message>
    <message>
        <source>▲ Position: nobody knows how far from its own station it is</source>
        <translation>▲ 定位：距本站多远不明</translation>
    </message>
    <message>
        <source>▲ Position: nobody knows where it is now</source>
        <translation>▲ 位置：目前不知其在何处</translation>
    </message>
    <message>
        <source>▲ Skills: it has no more {skills}</source>
        <translation>▲ 技能：已不再具备 {skills}</translation>
    </message>
    <message>
        <source>✓ Job: nothing of the borrower&apos;s is open.</source>
        <translation>✓ 任务：借入站没有未完工单。</translation>
    </message>
    <message>
        <source>✓ Skills: as when it was lent</source>
        <translation>✓ 技能：与借出时一致</translation>
    </message>
    <message>
        <source>✕ Job: still at the planned outage {plan}.</source>
        <translation>✕ 任务：仍在停电计划 {plan} 现场。</translation>
    </message>
    <message>
        <source>✕ Job: still holds {orders}. Call them back or give them to another crew first.</source>
        <translation>✕ 任务：手上还有 {orders}，请先收回或改派。</translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message>
        <source>All loans</source>
        <translation>全部借用</translation>
    </message>
    <message>
        <source>Crew, station, order, reason or initials</source>
        <translation>队伍、服务站、工单、原因或拼音首字母</translation>
    </message>
    <message>
        <source>Filter of the book of lent crews</source>
        <translation>队伍借用簿筛选</translation>
    </message>
    <message>
        <source>No crew is lent. The book keeps what ended within 30 days.</source>
        <translation>目前没有借出的队伍。已归还的保留显示 30 天。</translation>
    </message>
    <message>
        <source>No loan fits the filter.</source>
        <translation>没有符合筛选条件的借用。</translation>
    </message>
    <message>
        <source>Nothing can be done to this loan now</source>
        <translation>此借调目前没有可办的操作</translation>
    </message>
    <message>
        <source>Out: {out}, overdue: {over}</source>
        <translation>借出 {out}，超期 {over}</translation>
    </message>
    <message>
        <source>Show all loans</source>
        <translation>显示全部借用</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>State of the loans</source>
        <translation>借用状态</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>LogPart</name>
    <message>
        <source>All of the chosen line</source>
        <translation>所选记录全文</translation>
    </message>
    <message>
        <source>Correct the remark</source>
        <translation>更正记事</translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>No entry at hand fits the filter.</source>
        <translation>已读取的日志中没有符合筛选条件的。</translation>
    </message>
    <message>
        <source>No superior&apos;s order stands, nothing is pinned.</source>
        <translation>没有未办结的上级指示，也没有置顶记事。</translation>
    </message>
    <message>
        <source>Nothing has been done yet. What the room does is listed here.</source>
        <translation>暂无日志。调度室的操作会自动记录在这里。</translation>
    </message>
    <message>
        <source>Number of an order, plan, case or crew</source>
        <translation>工单、计划、诉求或队伍编号</translation>
    </message>
    <message>
        <source>Older …</source>
        <translation>更早记录…</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>显示全部日志</translation>
    </message>
    <message>
        <source>Superior&apos;s orders and pins that stand</source>
        <translation>未办结的上级指示和置顶记事</translation>
    </message>
    <message>
        <source>The shift&apos;s log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>What the log is about</source>
        <translation>按编号筛选</translation>
    </message>
    <message>
        <source>Whose acts</source>
        <translation>按人员筛选</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Open this account</source>
        <translation>开立账户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>确认密码</translation>
    </message>
    <message>
        <source>This database has no accounts yet. Who is to be its administrator?</source>
        <translation>数据库中还没有账户，请先开立管理员账户。</translation>
    </message>
    <message>
        <source>Yike – dispatch console</source>
        <translation>一刻调度台</translation>
    </message>
    <message>
        <source>{field} is still empty.</source>
        <translation>{field}未填写。</translation>
    </message>
</context>
<context>
    <name>MainOrderEditor</name>
    <message>
        <source>Number or its last digits</source>
        <translation>工单号或末几位</translation>
    </message>
    <message>
        <source>{order} · {state} · {address}
{evidence}
A guess until somebody has checked it (D-4).</source>
        <translation>{order} · {state} · {address}
{evidence}
未经人工核实，仅为推测（D-4）。</translation>
    </message>
</context>
<context>
    <name>MainReason</name>
    <message>
        <source>as typed</source>
        <translation>按输入</translation>
    </message>
    <message>
        <source>furthest on</source>
        <translation>处置进度最靠前</translation>
    </message>
    <message>
        <source>others follow it already</source>
        <translation>已是主单</translation>
    </message>
    <message>
        <source>received first</source>
        <translation>受理最早</translation>
    </message>
    <message>
        <source>too far on to follow another order</source>
        <translation>处置已深入，不宜作副单</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Yike – dispatch console</source>
        <translation>一刻调度台</translation>
    </message>
</context>
<context>
    <name>Manner</name>
    <message>
        <source>Another value</source>
        <translation>数值不同</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Not in the second</source>
        <translation>对比手册中没有</translation>
    </message>
    <message>
        <source>Words, source or note</source>
        <translation>文字、出处或说明</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>Crews: {count}</source>
        <translation>{count}支队伍</translation>
    </message>
    <message>
        <source>Customers out: at least {count}</source>
        <translation>停电户数：至少{count}</translation>
    </message>
    <message>
        <source>Customers: {count}</source>
        <translation>{count}户</translation>
    </message>
    <message>
        <source>Orders: {count}</source>
        <translation>{count}件工单</translation>
    </message>
    <message>
        <source>Position of {age} ago</source>
        <translation>{age}前的定位</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <comment>orders</comment>
        <translation>另有{count}件工单</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <comment>crews</comment>
        <translation>另有{count}支队伍</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <comment>important customers</comment>
        <translation>另有{count}户重要用户</translation>
    </message>
</context>
<context>
    <name>MapLayer</name>
    <message>
        <source>Areas without power</source>
        <translation>停电台区</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>Borders of grids and stations</source>
        <translation>网格和服务站边界</translation>
    </message>
    <message>
        <source>Borders of transformer areas</source>
        <translation>台区边界</translation>
    </message>
    <message>
        <source>Closures and marks</source>
        <translation>封闭与标记</translation>
    </message>
    <message>
        <source>Crews</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Density of open orders</source>
        <translation>未结工单密度</translation>
    </message>
    <message>
        <source>Feeders and transformers</source>
        <translation>馈线和配变</translation>
    </message>
    <message>
        <source>Names of crews</source>
        <translation>队伍名称</translation>
    </message>
    <message>
        <source>Names of places</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>路网</translation>
    </message>
    <message>
        <source>Trails of all crews</source>
        <translation>全部队伍轨迹</translation>
    </message>
</context>
<context>
    <name>MapMark</name>
    <message>
        <source>By {who}, {time}</source>
        <translation>{who}，{time}</translation>
    </message>
    <message>
        <source>still {left}</source>
        <translation>还有 {left}</translation>
    </message>
    <message>
        <source>until {month:02}-{day:02} {time}</source>
        <translation>至 {month} 月 {day} 日 {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>至 {time}</translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}：{text}</translation>
    </message>
</context>
<context>
    <name>MapMarking</name>
    <message>
        <source>That is outside every service grid: nothing can be marked there.</source>
        <translation>该处不在任何服务网格内，不能标记。</translation>
    </message>
</context>
<context>
    <name>MapMarks</name>
    <message>
        <source>Change the end of “{text}” …</source>
        <translation>修改“{text}”的截止时间…</translation>
    </message>
    <message>
        <source>Lift “{text}” …</source>
        <translation>解除“{text}”…</translation>
    </message>
    <message>
        <source>Mark this point …</source>
        <translation>标记此处…</translation>
    </message>
    <message>
        <source>Within: {mark}</source>
        <translation>位于：{mark}</translation>
    </message>
</context>
<context>
    <name>MapPaper</name>
    <message>
        <source>1 : {denominator} on {paper}</source>
        <translation>1 : {denominator}（{paper}）</translation>
    </message>
    <message>
        <source>As of {date} {time}</source>
        <translation>截至{date} {time}</translation>
    </message>
    <message>
        <source>Base map: {attribution}</source>
        <translation>底图：{attribution}</translation>
    </message>
    <message>
        <source>DEMO: an invented city</source>
        <translation>演示：虚构城市</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>馈线</translation>
    </message>
    <message>
        <source>Grid border</source>
        <translation>网格界</translation>
    </message>
    <message>
        <source>Made by {account} with Yike</source>
        <translation>制图：{account}，一刻</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north, on a map</comment>
        <translation>北</translation>
    </message>
    <message>
        <source>Not heard: {crews}</source>
        <translation>失联：{crews}</translation>
    </message>
    <message>
        <source>Station border</source>
        <translation>服务站界</translation>
    </message>
    <message>
        <source>The database has been out of reach since then; printed at {time}.</source>
        <translation>此后数据库无法连接；出图时间{time}。</translation>
    </message>
    <message>
        <source>Traced feeder</source>
        <translation>追踪的馈线</translation>
    </message>
    <message>
        <source>no positions of crews</source>
        <translation>无队伍位置</translation>
    </message>
    <message>
        <source>positions to {time}</source>
        <translation>位置截至{time}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另{count}支</translation>
    </message>
    <message>
        <source>{name} for {age}</source>
        <comment>a crew and how long it has not been heard</comment>
        <translation>{name}（{age}）</translation>
    </message>
    <message>
        <source>{whose}, tiles of {date} and later</source>
        <translation>{whose}，瓦片为{date}及以后</translation>
    </message>
</context>
<context>
    <name>MapPictureDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File of the map picture</source>
        <translation>地图图片文件</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>请填写文件名。</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder {folder}.</source>
        <translation>文件夹{folder}不可写入。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save map picture</source>
        <translation>保存地图图片</translation>
    </message>
    <message>
        <source>Say in which folder: {file}</source>
        <translation>请写明所在文件夹：{file}</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹{folder}。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What the map shows now, in colours for paper, 300 dots an inch. The work goes on while it is drawn.</source>
        <translation>地图当前所示内容，打印配色，300点/英寸。绘制期间工作照常进行。</translation>
    </message>
    <message>
        <source>{file} is a folder.</source>
        <translation>{file}是文件夹。</translation>
    </message>
    <message>
        <source>{paper} landscape, {width:.0f} × {height:.0f} mm</source>
        <translation>{paper}横向，{width:.0f} × {height:.0f}毫米</translation>
    </message>
</context>
<context>
    <name>MapSaving</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Demo city</source>
        <translation>演示城市</translation>
    </message>
    <message>
        <source>Orders, crews and names are being drawn …</source>
        <translation>正在绘制工单、队伍和名称…</translation>
    </message>
    <message>
        <source>Save map picture</source>
        <translation>保存地图图片</translation>
    </message>
    <message>
        <source>The file is being written …</source>
        <translation>正在写入文件…</translation>
    </message>
    <message>
        <source>The ground is being drawn …</source>
        <translation>正在绘制底图要素…</translation>
    </message>
    <message>
        <source>The map picture is saved: {file}</source>
        <translation>地图图片已保存：{file}</translation>
    </message>
    <message>
        <source>There is no map picture. {why}</source>
        <translation>地图图片未生成。{why}</translation>
    </message>
</context>
<context>
    <name>MapWork</name>
    <message>
        <source>Copied: {text}</source>
        <translation>已复制：{text}</translation>
    </message>
    <message>
        <source>No open order lies in the figure.</source>
        <translation>圈选范围内没有未结工单。</translation>
    </message>
    <message>
        <source>Orders in the figure: {count}</source>
        <translation>圈选到工单：{count}</translation>
    </message>
    <message>
        <source>Select a crew whose position is known, or an order that has one; then follow it.</source>
        <translation>请先选中有定位的队伍，或已派给这类队伍的工单，再跟随。</translation>
    </message>
    <message>
        <source>The view is locked: the map stays where it is. The Map menu or the button on the map unlocks it.</source>
        <translation>视图已锁定，地图不会自动移动。可在“地图”菜单或地图上的按钮解锁。</translation>
    </message>
</context>
<context>
    <name>MarkForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the end</source>
        <translation>修改截止时间</translation>
    </message>
    <message>
        <source>Change the end · {mark}</source>
        <translation>修改截止时间 · {mark}</translation>
    </message>
    <message>
        <source>It holds no more.</source>
        <translation>该标记已失效。</translation>
    </message>
    <message>
        <source>It was changed meanwhile. Send again if that is still right.</source>
        <translation>期间有人改过。仍然正确的话请再次提交。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Lift · {mark}</source>
        <translation>解除 · {mark}</translation>
    </message>
    <message>
        <source>Mark on the map for everybody</source>
        <translation>在地图上标记，全员可见</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>标上地图</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The open form holds what was typed: send it or close it first.</source>
        <translation>打开的表单里有已填内容：请先提交或关闭。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>“{field}” must not be empty.</source>
        <translation>“{field}”不能为空。</translation>
    </message>
</context>
<context>
    <name>MarkKind</name>
    <message>
        <source>Closed</source>
        <translation>封闭</translation>
    </message>
    <message>
        <source>Command post</source>
        <translation>现场指挥部</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>Flooding</source>
        <translation>积水</translation>
    </message>
    <message>
        <source>Meeting point</source>
        <translation>集合点</translation>
    </message>
    <message>
        <source>Other mark</source>
        <translation>其他标记</translation>
    </message>
    <message>
        <source>Staging area</source>
        <translation>集结区</translation>
    </message>
</context>
<context>
    <name>MarkList</name>
    <message>
        <source>Change the end …</source>
        <translation>修改截止时间…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Closures and marks in force</source>
        <translation>当前封闭与标记</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Lift …</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>None now.</source>
        <translation>目前没有。</translation>
    </message>
    <message>
        <source>None now. Map, “Close or mark an area …” draws one for everybody.</source>
        <translation>目前没有。用“地图”菜单的“封闭或标记区域…”来画，全员可见。</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Click or Space: here · Esc: end</source>
        <translation>单击或空格：定在此处 · Esc：结束</translation>
    </message>
    <message>
        <source>Click or Space: point · Backspace: undo · Enter: finish · Esc: end</source>
        <translation>单击或空格：定点 · 退格：撤回一点 · 回车：完成 · Esc：结束</translation>
    </message>
    <message>
        <source>Mark a line · {length}</source>
        <translation>标记路段 · {length}</translation>
    </message>
    <message>
        <source>Mark a point</source>
        <translation>标记一点</translation>
    </message>
    <message>
        <source>Mark an area · border {length}</source>
        <translation>标记区域 · 边界 {length}</translation>
    </message>
    <message>
        <source>Outside every service grid</source>
        <translation>不在任何服务网格内</translation>
    </message>
    <message>
        <source>The border crosses itself or holds no ground</source>
        <translation>边界自相交，或未围住任何地面</translation>
    </message>
    <message>
        <source>The open form holds what was typed: send it or close it first.</source>
        <translation>打开的表单里有已填内容：请先提交或关闭。</translation>
    </message>
    <message>
        <source>Too many points: {most} fit</source>
        <translation>点数过多，最多 {most} 个</translation>
    </message>
</context>
<context>
    <name>Means</name>
    <message>
        <source>Generator</source>
        <translation>发电机</translation>
    </message>
    <message>
        <source>Live work</source>
        <translation>带电作业</translation>
    </message>
    <message>
        <source>Supply from another line</source>
        <translation>转供</translation>
    </message>
</context>
<context>
    <name>Meanwhile</name>
    <message>
        <source>Meanwhile: {act} ({by}, {at}). What you typed is kept.</source>
        <translation>其间有变：{act}（{by}，{at}）。已填内容保留。</translation>
    </message>
    <message>
        <source>{id} has changed meanwhile. What you typed is kept.</source>
        <translation>{id}其间有变。已填内容保留。</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>{area} km²</source>
        <translation>{area}平方公里</translation>
    </message>
    <message>
        <source>{area} m²</source>
        <translation>{area}平方米</translation>
    </message>
    <message>
        <source>{length} km</source>
        <translation>{length}公里</translation>
    </message>
    <message>
        <source>{length} m</source>
        <translation>{length}米</translation>
    </message>
</context>
<context>
    <name>Measuring</name>
    <message>
        <source>Area {area} · border {border}</source>
        <translation>面积{area} · 周长{border}</translation>
    </message>
    <message>
        <source>Click or Space: measure anew · Esc: end</source>
        <translation>单击或空格：重新测量 · Esc：退出</translation>
    </message>
    <message>
        <source>Click or Space: point · Backspace: undo · Enter: finish · Esc: end</source>
        <translation>单击或空格：定点 · 退格：撤回一点 · 回车：完成 · Esc：退出</translation>
    </message>
    <message>
        <source>Length {length}</source>
        <translation>长度{length}</translation>
    </message>
    <message>
        <source>Length {length} · last leg {leg}</source>
        <translation>长度{length} · 末段{leg}</translation>
    </message>
    <message>
        <source>No area: the border crosses itself · border {border}</source>
        <translation>边线自相交，无法计算面积 · 周长{border}</translation>
    </message>
</context>
<context>
    <name>MeetingKind</name>
    <message>
        <source>could be one outage</source>
        <translation>可合并为一次停电</translation>
    </message>
    <message>
        <source>same areas, same day</source>
        <translation>同日重复停同一台区</translation>
    </message>
    <message>
        <source>same feeder, same hours</source>
        <translation>同线路同时段作业</translation>
    </message>
    <message>
        <source>upstream of another station&apos;s plan</source>
        <translation>在其他站计划的上游</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Crews</source>
        <translation>队伍(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>工单(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Plans</source>
        <translation>计划(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>列表(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>About this grid</source>
        <translation>查看本网格</translation>
    </message>
    <message>
        <source>Accounts …</source>
        <translation>账户…</translation>
    </message>
    <message>
        <source>Acknowledge the alarm in the message bar</source>
        <translation>确认消息栏中的告警</translation>
    </message>
    <message>
        <source>Acts and keys</source>
        <translation>操作与快捷键</translation>
    </message>
    <message>
        <source>Actual return of power …</source>
        <translation>实际送电…</translation>
    </message>
    <message>
        <source>Actual stop …</source>
        <translation>实际停电…</translation>
    </message>
    <message>
        <source>Add a recipient …</source>
        <translation>添加告知对象…</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Approve the notice …</source>
        <translation>审批停电公告…</translation>
    </message>
    <message>
        <source>Approve the plan …</source>
        <translation>审批计划…</translation>
    </message>
    <message>
        <source>Areas of the plan: from a spot of a line on</source>
        <translation>计划台区：线路断开点之后</translation>
    </message>
    <message>
        <source>Areas of the plan: in a box</source>
        <translation>计划台区：框选</translation>
    </message>
    <message>
        <source>Areas of the plan: one by one</source>
        <translation>计划台区：逐个点选</translation>
    </message>
    <message>
        <source>Areas of the plan: with a lasso</source>
        <translation>计划台区：套索选择</translation>
    </message>
    <message>
        <source>Back to the view before</source>
        <translation>返回上一视图</translation>
    </message>
    <message>
        <source>Base map …</source>
        <translation>底图…</translation>
    </message>
    <message>
        <source>Book of lent crews</source>
        <translation>队伍借用簿</translation>
    </message>
    <message>
        <source>Bookmarks …</source>
        <translation>视图书签…</translation>
    </message>
    <message>
        <source>Ca&amp;ses</source>
        <translation>诉求(&amp;S)</translation>
    </message>
    <message>
        <source>Calendar of outages in a folder …</source>
        <translation>停电日历文件夹…</translation>
    </message>
    <message>
        <source>Call off for the day …</source>
        <translation>当日取消…</translation>
    </message>
    <message>
        <source>Call off the protection …</source>
        <translation>取消保电…</translation>
    </message>
    <message>
        <source>Cancel the plan …</source>
        <translation>取消计划…</translation>
    </message>
    <message>
        <source>Cancel this outage …</source>
        <translation>取消本次停电…</translation>
    </message>
    <message>
        <source>Cases of this order</source>
        <translation>本工单的诉求</translation>
    </message>
    <message>
        <source>Change my password …</source>
        <translation>修改我的密码…</translation>
    </message>
    <message>
        <source>Change the protected event …</source>
        <translation>修改保电任务…</translation>
    </message>
    <message>
        <source>Check a published file …</source>
        <translation>核对公告文件…</translation>
    </message>
    <message>
        <source>Circulate the result …</source>
        <translation>通报诉求结果…</translation>
    </message>
    <message>
        <source>Close or mark a stretch of road …</source>
        <translation>封闭或标记路段…</translation>
    </message>
    <message>
        <source>Close or mark an area …</source>
        <translation>封闭或标记区域…</translation>
    </message>
    <message>
        <source>Close the case …</source>
        <translation>办结诉求…</translation>
    </message>
    <message>
        <source>Close the permit …</source>
        <translation>许可归档…</translation>
    </message>
    <message>
        <source>Closures and marks</source>
        <translation>封闭与标记</translation>
    </message>
    <message>
        <source>Closures and marks in force</source>
        <translation>当前封闭与标记</translation>
    </message>
    <message>
        <source>Columns of the queue …</source>
        <translation>工单列表的列…</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Copy coordinates</source>
        <translation>复制坐标</translation>
    </message>
    <message>
        <source>Correct a remark …</source>
        <translation>更正已记内容…</translation>
    </message>
    <message>
        <source>Correct a telling …</source>
        <translation>更正告知…</translation>
    </message>
    <message>
        <source>Correct a time of the day …</source>
        <translation>更正现场时间…</translation>
    </message>
    <message>
        <source>Correct the facts of the case …</source>
        <translation>更正诉求要素…</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>深色高对比度</translation>
    </message>
    <message>
        <source>Density of open orders</source>
        <translation>未结工单密度</translation>
    </message>
    <message>
        <source>Dim orders of other stations</source>
        <translation>淡化其他站工单</translation>
    </message>
    <message>
        <source>Edit the plan …</source>
        <translation>修改计划…</translation>
    </message>
    <message>
        <source>End the supervision of the case</source>
        <translation>结束诉求督办</translation>
    </message>
    <message>
        <source>Enter a protected event …</source>
        <translation>登记保电任务…</translation>
    </message>
    <message>
        <source>Escalate the selected orders …</source>
        <translation>升级所选工单…</translation>
    </message>
    <message>
        <source>Export the ledger …</source>
        <translation>导出兑现台账…</translation>
    </message>
    <message>
        <source>Extend the loan …</source>
        <translation>延长借用…</translation>
    </message>
    <message>
        <source>Extend the plan …</source>
        <translation>计划延时…</translation>
    </message>
    <message>
        <source>Extend this outage …</source>
        <translation>本次停电延时…</translation>
    </message>
    <message>
        <source>File the plan</source>
        <translation>上报计划</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Fit an earth wire …</source>
        <translation>装设接地线…</translation>
    </message>
    <message>
        <source>Fold or unfold all groups</source>
        <translation>收起或展开全部分组</translation>
    </message>
    <message>
        <source>Follow the selected crew</source>
        <translation>跟随所选队伍</translation>
    </message>
    <message>
        <source>Forward to the next view</source>
        <translation>前往下一视图</translation>
    </message>
    <message>
        <source>Go to crews</source>
        <translation>转到队伍</translation>
    </message>
    <message>
        <source>Go to the layers</source>
        <translation>转到图层</translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation>转到地图</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>转到消息</translation>
    </message>
    <message>
        <source>Go to the order</source>
        <translation>转到工单详情</translation>
    </message>
    <message>
        <source>Go to the time line</source>
        <translation>转到时间轴</translation>
    </message>
    <message>
        <source>Go to work orders</source>
        <translation>转到工单列表</translation>
    </message>
    <message>
        <source>Ground nobody reaches</source>
        <translation>响应盲区</translation>
    </message>
    <message>
        <source>Group the queue by grid</source>
        <translation>工单按网格分组</translation>
    </message>
    <message>
        <source>Group the queue by outage</source>
        <translation>工单按停电分组</translation>
    </message>
    <message>
        <source>Group the queue by station</source>
        <translation>工单按服务站分组</translation>
    </message>
    <message>
        <source>Hand over to another crew …</source>
        <translation>队伍交接…</translation>
    </message>
    <message>
        <source>Hand the case over …</source>
        <translation>移交诉求…</translation>
    </message>
    <message>
        <source>Handover: answer …</source>
        <translation>交接班：答复…</translation>
    </message>
    <message>
        <source>Handover: ask back …</source>
        <translation>交接班：提问…</translation>
    </message>
    <message>
        <source>Handover: past ones</source>
        <translation>交接班：历次记录</translation>
    </message>
    <message>
        <source>Handover: prepare …</source>
        <translation>交接班：准备…</translation>
    </message>
    <message>
        <source>Handover: print …</source>
        <translation>交接班：打印…</translation>
    </message>
    <message>
        <source>Handover: section understood</source>
        <translation>交接班：确认本节</translation>
    </message>
    <message>
        <source>Handover: sign …</source>
        <translation>交接班：签字…</translation>
    </message>
    <message>
        <source>Handover: take the room …</source>
        <translation>交接班：单方接班…</translation>
    </message>
    <message>
        <source>Handover: take the signature back …</source>
        <translation>交接班：撤回签字…</translation>
    </message>
    <message>
        <source>Handover: take the tick back</source>
        <translation>交接班：取消确认</translation>
    </message>
    <message>
        <source>Handover: withdraw …</source>
        <translation>交接班：撤回…</translation>
    </message>
    <message>
        <source>Import a rota …</source>
        <translation>导入排班表…</translation>
    </message>
    <message>
        <source>Import outage plans …</source>
        <translation>导入停电计划…</translation>
    </message>
    <message>
        <source>Interrupt the work …</source>
        <translation>工作间断…</translation>
    </message>
    <message>
        <source>Job: accept …</source>
        <translation>升级：接受…</translation>
    </message>
    <message>
        <source>Job: add the selected orders …</source>
        <translation>跨站任务：并入所选工单…</translation>
    </message>
    <message>
        <source>Job: assign a part …</source>
        <translation>跨站任务：分工…</translation>
    </message>
    <message>
        <source>Job: close …</source>
        <translation>跨站任务：办结…</translation>
    </message>
    <message>
        <source>Job: decline …</source>
        <translation>升级：不接受…</translation>
    </message>
    <message>
        <source>Job: dismiss the proposal …</source>
        <translation>升级建议：不予采纳…</translation>
    </message>
    <message>
        <source>Job: escalate further …</source>
        <translation>升级：继续升级…</translation>
    </message>
    <message>
        <source>Job: lend a crew …</source>
        <translation>跨站任务：借出队伍…</translation>
    </message>
    <message>
        <source>Job: name the commander …</source>
        <translation>跨站任务：指定指挥人…</translation>
    </message>
    <message>
        <source>Job: remove a part …</source>
        <translation>跨站任务：取消分工…</translation>
    </message>
    <message>
        <source>Job: set the joint estimate …</source>
        <translation>跨站任务：统一预计送电时间…</translation>
    </message>
    <message>
        <source>Job: take the escalation back …</source>
        <translation>升级：撤回…</translation>
    </message>
    <message>
        <source>Jobs across stations</source>
        <translation>升级与跨站任务</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Layer: areas without power</source>
        <translation>图层：停电台区</translation>
    </message>
    <message>
        <source>Layer: base map</source>
        <translation>图层：底图</translation>
    </message>
    <message>
        <source>Layer: borders of grids and stations</source>
        <translation>图层：网格和服务站边界</translation>
    </message>
    <message>
        <source>Layer: borders of transformer areas</source>
        <translation>图层：台区边界</translation>
    </message>
    <message>
        <source>Layer: closures and marks</source>
        <translation>图层：封闭与标记</translation>
    </message>
    <message>
        <source>Layer: crews</source>
        <translation>图层：队伍</translation>
    </message>
    <message>
        <source>Layer: feeders and transformers</source>
        <translation>图层：馈线和配变</translation>
    </message>
    <message>
        <source>Layer: names of crews</source>
        <translation>图层：队伍名称</translation>
    </message>
    <message>
        <source>Layer: names of places</source>
        <translation>图层：地名</translation>
    </message>
    <message>
        <source>Layer: orders</source>
        <translation>图层：工单</translation>
    </message>
    <message>
        <source>Layer: roads</source>
        <translation>图层：路网</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Layout as shipped</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Layouts …</source>
        <translation>布局…</translation>
    </message>
    <message>
        <source>Ledger of notice and reality</source>
        <translation>公告兑现台账</translation>
    </message>
    <message>
        <source>Lend the crew …</source>
        <translation>借出队伍…</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>浅色高对比度</translation>
    </message>
    <message>
        <source>Link the case to an order or a plan …</source>
        <translation>关联工单或计划…</translation>
    </message>
    <message>
        <source>Lock the layout</source>
        <translation>锁定布局</translation>
    </message>
    <message>
        <source>Lock the view</source>
        <translation>锁定视图</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Mark a point …</source>
        <translation>标记一点…</translation>
    </message>
    <message>
        <source>Measure a length</source>
        <translation>测量长度</translation>
    </message>
    <message>
        <source>Measure an area</source>
        <translation>测量面积</translation>
    </message>
    <message>
        <source>Merge the plan with another …</source>
        <translation>合并计划…</translation>
    </message>
    <message>
        <source>Month: go to a date …</source>
        <translation>月历跳到日期…</translation>
    </message>
    <message>
        <source>Month: go to today</source>
        <translation>月历回到今天</translation>
    </message>
    <message>
        <source>Month: print …</source>
        <translation>打印月历…</translation>
    </message>
    <message>
        <source>Month: save as a table …</source>
        <translation>导出月历表格…</translation>
    </message>
    <message>
        <source>Month: show on the map</source>
        <translation>月历在地图上显示</translation>
    </message>
    <message>
        <source>Move the plan to other hours …</source>
        <translation>计划改期…</translation>
    </message>
    <message>
        <source>New case …</source>
        <translation>受理诉求…</translation>
    </message>
    <message>
        <source>New figures window</source>
        <translation>新建统计窗口</translation>
    </message>
    <message>
        <source>New outage plan …</source>
        <translation>新建停电计划…</translation>
    </message>
    <message>
        <source>New queue window</source>
        <translation>新建工单窗口</translation>
    </message>
    <message>
        <source>New report …</source>
        <translation>受理报修…</translation>
    </message>
    <message>
        <source>New wall map</source>
        <translation>新建大屏地图</translation>
    </message>
    <message>
        <source>Next alarm that waits</source>
        <translation>下一条待确认告警</translation>
    </message>
    <message>
        <source>Next coordinate system</source>
        <translation>换下一种坐标系</translation>
    </message>
    <message>
        <source>Next grouping of the queue</source>
        <translation>换一种分组</translation>
    </message>
    <message>
        <source>Next step of the outage …</source>
        <translation>现场下一步…</translation>
    </message>
    <message>
        <source>No sounds for 15 minutes</source>
        <translation>静音15分钟</translation>
    </message>
    <message>
        <source>No sounds for 30 minutes</source>
        <translation>静音30分钟</translation>
    </message>
    <message>
        <source>No sounds for an hour</source>
        <translation>静音1小时</translation>
    </message>
    <message>
        <source>Notice as text or poster</source>
        <translation>公告正文或张贴版</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>停电公告</translation>
    </message>
    <message>
        <source>Off duty from the shift</source>
        <translation>下岗</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>上岗</translation>
    </message>
    <message>
        <source>Open the first shift</source>
        <translation>开始首个值班</translation>
    </message>
    <message>
        <source>Open the ticket …</source>
        <translation>开票…</translation>
    </message>
    <message>
        <source>Outage plans</source>
        <translation>停电计划</translation>
    </message>
    <message>
        <source>Outage plans by month</source>
        <translation>月历计划</translation>
    </message>
    <message>
        <source>Outages of the day</source>
        <translation>停电现场</translation>
    </message>
    <message>
        <source>Permit the work …</source>
        <translation>许可开工…</translation>
    </message>
    <message>
        <source>Planned outages by day</source>
        <translation>逐日停电图</translation>
    </message>
    <message>
        <source>Postpone the plan …</source>
        <translation>计划顺延…</translation>
    </message>
    <message>
        <source>Print the crew&apos;s run sheet …</source>
        <translation>打印队伍出工单…</translation>
    </message>
    <message>
        <source>Print the operation ticket …</source>
        <translation>打印操作票…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Protected events</source>
        <translation>保电任务</translation>
    </message>
    <message>
        <source>Protected events …</source>
        <translation>保电任务…</translation>
    </message>
    <message>
        <source>Publish the notice …</source>
        <translation>发布停电公告…</translation>
    </message>
    <message>
        <source>Queue without groups</source>
        <translation>工单不分组</translation>
    </message>
    <message>
        <source>Queue: all stations</source>
        <translation>工单列表：全部服务站</translation>
    </message>
    <message>
        <source>Queue: my stations</source>
        <translation>工单列表：我负责的站</translation>
    </message>
    <message>
        <source>Queue: stations nobody holds</source>
        <translation>工单列表：无人负责的站</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出程序</translation>
    </message>
    <message>
        <source>Reach from now</source>
        <translation>当前可达范围</translation>
    </message>
    <message>
        <source>Record a contact …</source>
        <translation>登记联系…</translation>
    </message>
    <message>
        <source>Record the reply as sent …</source>
        <translation>登记答复已发出…</translation>
    </message>
    <message>
        <source>Record who was told …</source>
        <translation>登记告知…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remark in the log …</source>
        <translation>值班记事…</translation>
    </message>
    <message>
        <source>Remove a recipient</source>
        <translation>移除告知对象</translation>
    </message>
    <message>
        <source>Remove earth wires …</source>
        <translation>拆除接地线…</translation>
    </message>
    <message>
        <source>Reopen the case …</source>
        <translation>重启诉求…</translation>
    </message>
    <message>
        <source>Reply to the case</source>
        <translation>写诉求答复</translation>
    </message>
    <message>
        <source>Report before a part comes back …</source>
        <translation>部分送电汇报…</translation>
    </message>
    <message>
        <source>Report before de-energising …</source>
        <translation>停电汇报…</translation>
    </message>
    <message>
        <source>Report before re-energising …</source>
        <translation>送电汇报…</translation>
    </message>
    <message>
        <source>Report the end of work …</source>
        <translation>汇报工作终结…</translation>
    </message>
    <message>
        <source>Resume the work …</source>
        <translation>恢复工作…</translation>
    </message>
    <message>
        <source>Return of a part …</source>
        <translation>部分送电…</translation>
    </message>
    <message>
        <source>Return the crew …</source>
        <translation>归还队伍…</translation>
    </message>
    <message>
        <source>Return the plan …</source>
        <translation>退回计划…</translation>
    </message>
    <message>
        <source>Review the case and pass it on …</source>
        <translation>审核转办诉求…</translation>
    </message>
    <message>
        <source>Rota: drop the duty …</source>
        <translation>排班：撤销值班…</translation>
    </message>
    <message>
        <source>Rota: give the duty to …</source>
        <translation>排班：改由他人值班…</translation>
    </message>
    <message>
        <source>Rota: swap two duties …</source>
        <translation>排班：两人换班…</translation>
    </message>
    <message>
        <source>Rule book</source>
        <translation>规则手册</translation>
    </message>
    <message>
        <source>Save map picture …</source>
        <translation>保存地图图片…</translation>
    </message>
    <message>
        <source>Save this filter …</source>
        <translation>保存当前筛选…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Select and measure</source>
        <translation>选取与测量</translation>
    </message>
    <message>
        <source>Select orders in a box</source>
        <translation>框选工单</translation>
    </message>
    <message>
        <source>Select orders with a lasso</source>
        <translation>套索选择工单</translation>
    </message>
    <message>
        <source>Service cases</source>
        <translation>服务诉求</translation>
    </message>
    <message>
        <source>Settle an order or a pin …</source>
        <translation>办结指示或取消置顶…</translation>
    </message>
    <message>
        <source>Shelve the alarm in the message bar …</source>
        <translation>搁置消息栏中的告警…</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Shift and log</source>
        <translation>值班与日志</translation>
    </message>
    <message>
        <source>Shift handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>显示全部工单</translation>
    </message>
    <message>
        <source>Show the case on the map</source>
        <translation>地图上显示诉求</translation>
    </message>
    <message>
        <source>Show the lent crew on the map</source>
        <translation>地图上显示借出队伍</translation>
    </message>
    <message>
        <source>Show the plan on the map</source>
        <translation>计划上图</translation>
    </message>
    <message>
        <source>Show the whole territory</source>
        <translation>显示全辖区</translation>
    </message>
    <message>
        <source>Silence the alarms that wait</source>
        <translation>现有告警静音</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Sounds on</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Stations of this seat …</source>
        <translation>本席服务站…</translation>
    </message>
    <message>
        <source>Steps of the outage</source>
        <translation>停电作业步骤</translation>
    </message>
    <message>
        <source>Superior&apos;s order …</source>
        <translation>上级指示…</translation>
    </message>
    <message>
        <source>Supervise the case …</source>
        <translation>督办诉求…</translation>
    </message>
    <message>
        <source>Take a link off the case …</source>
        <translation>解除诉求关联…</translation>
    </message>
    <message>
        <source>Take what nobody holds</source>
        <translation>接管无人负责的站</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>文字恢复原大</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>停电现场</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>月历</translation>
    </message>
    <message>
        <source>Tour of the desk</source>
        <translation>调度台导览</translation>
    </message>
    <message>
        <source>Trails of all crews</source>
        <translation>全部队伍轨迹</translation>
    </message>
    <message>
        <source>Try the sound</source>
        <translation>试听提示音</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unshelve the chosen alarm</source>
        <translation>取消搁置所选告警</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>数值依据</translation>
    </message>
    <message>
        <source>Who holds what</source>
        <translation>责任分工</translation>
    </message>
    <message>
        <source>Withdraw the plan …</source>
        <translation>撤回计划…</translation>
    </message>
    <message>
        <source>Words of notices …</source>
        <translation>公告用语…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>+{count} more</source>
        <translation>另有{count}条</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages ▾</source>
        <translation>消息 ▾</translation>
    </message>
    <message>
        <source>News</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Still off</source>
        <translation>超时未送电</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>{level}: {text}</source>
        <translation>{level}：{text}</translation>
    </message>
</context>
<context>
    <name>MessageHistory</name>
    <message>
        <source>The last messages</source>
        <translation>最近的消息</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>Approved by me this month · {count}</source>
        <translation>本月我已批 · {count}</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>台区数</translation>
    </message>
    <message>
        <source>Areas frequent, done</source>
        <translation>频繁台区（已停）</translation>
    </message>
    <message>
        <source>Areas frequent, with plans</source>
        <translation>频繁台区（含计划）</translation>
    </message>
    <message>
        <source>Areas warned, done</source>
        <translation>预警台区（已停）</translation>
    </message>
    <message>
        <source>Areas warned, with plans</source>
        <translation>预警台区（含计划）</translation>
    </message>
    <message>
        <source>As of {time}, by {who}</source>
        <translation>截至 {time}，{who}</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>停电开始</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Customer-hours</source>
        <translation>停电时户数</translation>
    </message>
    <message>
        <source>Customer-hours, as filed</source>
        <translation>时户数（报送时）</translation>
    </message>
    <message>
        <source>Customers, as filed</source>
        <translation>客户数（报送时）</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>停电结束</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Important customers, as filed</source>
        <translation>重要用户（报送时）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Outages begun</source>
        <translation>已停次数</translation>
    </message>
    <message>
        <source>Outages to come</source>
        <translation>待停次数</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Planned outages {month} · {whose}</source>
        <translation>{month}停电计划 · {whose}</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>停电计划</translation>
    </message>
    <message>
        <source>Rest or over</source>
        <translation>剩余或超出</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>供电服务站</translation>
    </message>
    <message>
        <source>Waits for me · {count}</source>
        <translation>待我处理 · {count}</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>hours over</source>
        <translation>时段已过</translation>
    </message>
    <message>
        <source>in force now</source>
        <translation>停电时段内</translation>
    </message>
    <message>
        <source>off</source>
        <translation>休</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>审批中</translation>
    </message>
    <message>
        <source>work</source>
        <translation>班</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{budget}: {rest} customer-hours left with this plan ({added} of {allowed})</source>
        <translation>{budget}：计入本计划后预算剩余 {rest} 时户（本计划 {added}，预算 {allowed}）</translation>
    </message>
    <message>
        <source>{hours} ch</source>
        <translation>{hours} 时户</translation>
    </message>
    <message>
        <source>{sign} over {hours}</source>
        <translation>{sign} 超 {hours}</translation>
    </message>
    <message>
        <source>{sign} rest {hours}</source>
        <translation>{sign} 余 {hours}</translation>
    </message>
    <message>
        <source>{year}-{month:02}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>□ draft  ▷ on the way  ◁ returned  ● approved  ■ in force now  ✓ hours over  ·  ◆ major  ★ important customers  ✕ overlap  ·  ch: customer-hours</source>
        <translation>□ 草稿  ▷ 审批中  ◁ 退回  ● 已批准  ■ 停电时段内  ✓ 时段已过  ·  ◆ 重大  ★ 重要用户  ✕ 重叠  ·  时户：停电时户数</translation>
    </message>
    <message>
        <source>▲ The rule book has a budget for what is not on the ground: {names}</source>
        <translation>▲ 规则手册中的预算对象不在当前台区图上：{names}</translation>
    </message>
    <message>
        <source>▲ {budget}: over by {over} customer-hours with this plan ({added} of {allowed}); nothing is blocked</source>
        <translation>▲ {budget}：计入本计划将超预算 {over} 时户（本计划 {added}，预算 {allowed}）；只提示，不拦截</translation>
    </message>
</context>
<context>
    <name>MonthHead</name>
    <message>
        <source>All stations</source>
        <translation>全部供电服务站</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>跳到日期</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>在地图上看</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save table …</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>供电服务站</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上一月</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>下一月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>areas: {areas}, cust.: {customers}</source>
        <translation>{areas} 台区 {customers} 户</translation>
    </message>
    <message>
        <source>areas: {areas}, cust.: {customers}, {hours}</source>
        <translation>{areas} 台区 {customers} 户 {hours}</translation>
    </message>
    <message>
        <source>areas: {count}</source>
        <translation>{count} 个台区</translation>
    </message>
    <message>
        <source>customers: {count}</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>无计划</translation>
    </message>
    <message>
        <source>nobody is cut off</source>
        <translation>不停电</translation>
    </message>
    <message>
        <source>plans: {count}</source>
        <translation>{count} 项计划</translation>
    </message>
    <message>
        <source>{station}, {state}</source>
        <translation>{station} {state}</translation>
    </message>
    <message>
        <source>◆ Major</source>
        <translation>◆ 重大</translation>
    </message>
    <message>
        <source>★ Important: {count}</source>
        <translation>★ 重要用户 {count}</translation>
    </message>
    <message>
        <source>✕ Overlaps: {count}</source>
        <translation>✕ 重叠 {count}</translation>
    </message>
</context>
<context>
    <name>MonthPage</name>
    <message>
        <source>Calendar of outage plans</source>
        <translation>停电计划月历</translation>
    </message>
    <message>
        <source>Customer-hours counted at {time}</source>
        <translation>停电时户数统计至 {time}</translation>
    </message>
    <message>
        <source>Make-up days of {years} are not published yet: working days are not certain.</source>
        <translation>{years} 年调休安排尚未公布，工作日以公布为准。</translation>
    </message>
    <message>
        <source>Plans over before {time} are in the archive: counted, but not on the calendar.</source>
        <translation>{time} 以前结束的计划已归档：计入时户数，不在月历上显示。</translation>
    </message>
    <message>
        <source>Plans that have come or moved: {count}. Sort them in</source>
        <translation>有 {count} 项计划新到或变动，点此排入</translation>
    </message>
    <message>
        <source>The day and the plan under the hand</source>
        <translation>当前日期和计划</translation>
    </message>
    <message>
        <source>The outages of record are being read: what was used is told when they are.</source>
        <translation>正在读取停电记录，读完后显示已用时户数。</translation>
    </message>
</context>
<context>
    <name>MonthSaving</name>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Excel table (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>The month is not saved. {why}</source>
        <translation>月历未保存。{why}</translation>
    </message>
    <message>
        <source>The month is saved: {file}</source>
        <translation>月历已保存：{file}</translation>
    </message>
</context>
<context>
    <name>MonthSides</name>
    <message>
        <source>No outage this month, and none planned.</source>
        <translation>本月无停电，也无停电计划。</translation>
    </message>
    <message>
        <source>No plan waits for you, and you approved none this month.</source>
        <translation>没有待您处理的计划，本月您也未批过计划。</translation>
    </message>
    <message>
        <source>Plans that wait for me or that I approved</source>
        <translation>待我处理和我已批的计划</translation>
    </message>
    <message>
        <source>The customer-hours are being counted …</source>
        <translation>正在统计停电时户数…</translation>
    </message>
    <message>
        <source>What the grids feel this month, in customer-hours</source>
        <translation>本月各网格停电时户数</translation>
    </message>
    <message>
        <source>Why: plans and faults of the grid</source>
        <translation>明细：网格的计划和故障</translation>
    </message>
    <message>
        <source>and {count} smaller ones</source>
        <translation>另有 {count} 次影响较小的停电</translation>
    </message>
    <message>
        <source>{grid} · outages that make it up: {count}</source>
        <translation>{grid}：{count} 次停电</translation>
    </message>
</context>
<context>
    <name>MonthWork</name>
    <message>
        <source>None of these areas is on the ground of today.</source>
        <translation>这些台区都不在当前台区图上。</translation>
    </message>
    <message>
        <source>The form of a plan shows its areas on the map. Close it first.</source>
        <translation>地图正在显示计划填写表的台区，请先关闭填写表。</translation>
    </message>
</context>
<context>
    <name>Need</name>
    <message>
        <source>Customer&apos;s signature and stamp</source>
        <translation>客户签字盖章</translation>
    </message>
    <message>
        <source>Permission by phone</source>
        <translation>电话许可</translation>
    </message>
    <message>
        <source>Permitter on site</source>
        <translation>现场许可人</translation>
    </message>
    <message>
        <source>Read-back with the double name</source>
        <translation>双重名称复诵</translation>
    </message>
    <message>
        <source>Repair order</source>
        <translation>抢修单</translation>
    </message>
    <message>
        <source>Report before switching</source>
        <translation>停送电前汇报</translation>
    </message>
    <message>
        <source>Safety measures</source>
        <translation>安全措施</translation>
    </message>
    <message>
        <source>Written entrustment</source>
        <translation>书面委托</translation>
    </message>
</context>
<context>
    <name>NewCase</name>
    <message>
        <source>✕ Outside every service grid.</source>
        <translation>✕ 不在任何服务网格内。</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>The password needs at least {count} characters.</source>
        <translation>密码至少{count}个字符。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>@{number}: no open order has this number.</source>
        <translation>@{number}：没有这个号的未结工单。</translation>
    </message>
    <message>
        <source>@{number}: {count} open orders end so. Type more of the number.</source>
        <translation>@{number}：有{count}件未结工单以此结尾，请多输几位。</translation>
    </message>
    <message>
        <source>Corrects the note of {when} by {by}; the old text stays to be read.</source>
        <translation>更正{by}{when}的备注，原文仍可查看。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Links to {order} ({place})</source>
        <translation>链接到{order}（{place}）</translation>
    </message>
    <message>
        <source>Note; @ links an order</source>
        <translation>写备注，@可链接工单</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Send the note</source>
        <translation>发出备注</translation>
    </message>
    <message>
        <source>Take over the change</source>
        <translation>按最新内容刷新</translation>
    </message>
    <message>
        <source>Too long by {count} signs.</source>
        <translation>超出{count}字。</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>not at hand</source>
        <translation>不在当前数据中</translation>
    </message>
</context>
<context>
    <name>NoteLinks</name>
    <message>
        <source>Looking for “{title}”: {file}</source>
        <translation>正在查找“{title}”：{file}</translation>
    </message>
    <message>
        <source>No program of this desktop opens “{title}”: {file}</source>
        <translation>本机没有程序能打开“{title}”：{file}</translation>
    </message>
    <message>
        <source>“{title}” is not there, or its drive cannot be reached: {file}</source>
        <translation>“{title}”不存在，或所在磁盘连不上：{file}</translation>
    </message>
</context>
<context>
    <name>NotedOrders</name>
    <message>
        <source>{order}  note: {words}</source>
        <translation>{order}  备注：{words}</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Meanwhile {by} corrected this note ({at}). What you typed is kept.</source>
        <translation>期间{by}已更正这条备注（{at}）。已输入的内容保留。</translation>
    </message>
    <message>
        <source>Mentioned in</source>
        <translation>提及本单</translation>
    </message>
    <message>
        <source>Not sent yet: {orders}</source>
        <translation>尚未发出：{orders}</translation>
    </message>
    <message>
        <source>Reference: {name}</source>
        <translation>附件：{name}</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>显示全部{count}条</translation>
    </message>
    <message>
        <source>The note that you correct was taken back. What you typed is kept.</source>
        <translation>要更正的备注已被撤销。已输入的内容保留。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>instead of {when}: {text}</source>
        <translation>原为{when}：{text}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>withdrawn {when}: {reason}</source>
        <translation>{when}撤下：{reason}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>还有{count}条</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Nobody has written on this order.</source>
        <translation>本单还没有备注。</translation>
    </message>
    <message>
        <source>Nobody has written on this order. {note} begins a note, {attach} a reference to a document.</source>
        <translation>本单还没有备注。{note}写备注，{attach}挂附件。</translation>
    </message>
    <message>
        <source>Notes and references</source>
        <translation>备注与附件</translation>
    </message>
</context>
<context>
    <name>NoticeAlarm</name>
    <message>
        <source>Customer refused to sign</source>
        <translation>用户拒签</translation>
    </message>
    <message>
        <source>Plan changed</source>
        <translation>计划变更</translation>
    </message>
    <message>
        <source>Repeated outage</source>
        <translation>重复停电</translation>
    </message>
    <message>
        <source>Telling at risk</source>
        <translation>下达风险</translation>
    </message>
    <message>
        <source>Told too late</source>
        <translation>下达超时</translation>
    </message>
</context>
<context>
    <name>NoticeField</name>
    <message>
        <source>Areas</source>
        <translation>停电区域</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>停电时间</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>停电线路</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>停电原因</translation>
    </message>
</context>
<context>
    <name>NoticeFormat</name>
    <message>
        <source>Alert (CAP 1.2)</source>
        <translation>预警信息（CAP 1.2）</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <translation>日历（iCalendar）</translation>
    </message>
    <message>
        <source>PDF for posting</source>
        <translation>PDF（张贴）</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Table (Excel)</source>
        <translation>表格（Excel）</translation>
    </message>
</context>
<context>
    <name>NoticeKind</name>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>延时送电</translation>
    </message>
    <message>
        <source>Planned outage</source>
        <translation>计划停电</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>顺延</translation>
    </message>
    <message>
        <source>Temporary outage</source>
        <translation>临时停电</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>No plan needs a notice. Filed plans stand here with the last lawful moment of theirs.</source>
        <translation>目前没有计划需要公告。计划上报后列在这里，并标明公告的最后合法时刻。</translation>
    </message>
    <message>
        <source>None of the {count} plans fits the search.</source>
        <translation>{count} 项计划都不符合查找条件。</translation>
    </message>
    <message>
        <source>Number, work, line, person, area</source>
        <translation>编号、工作、线路、人员、台区</translation>
    </message>
    <message>
        <source>Plans and their notices</source>
        <translation>计划与公告</translation>
    </message>
    <message>
        <source>Plans that have come or moved: {count}. Sort them in</source>
        <translation>有 {count} 项计划新到或变动，点此排入</translation>
    </message>
    <message>
        <source>Search the plans</source>
        <translation>查找计划</translation>
    </message>
    <message>
        <source>Show all plans</source>
        <translation>显示全部计划</translation>
    </message>
</context>
<context>
    <name>NoticeMatter</name>
    <message>
        <source>ask for the answer</source>
        <translation>再次询问答复</translation>
    </message>
    <message>
        <source>file with the centre</source>
        <translation>报送指挥中心</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>发布公告</translation>
    </message>
    <message>
        <source>tell again before the cut</source>
        <translation>停电前再次告知</translation>
    </message>
    <message>
        <source>tell the important customer</source>
        <translation>告知重要用户</translation>
    </message>
    <message>
        <source>tell the others on the list</source>
        <translation>告知名单上其他用户</translation>
    </message>
</context>
<context>
    <name>NoticeModel</name>
    <message>
        <source>Hours</source>
        <translation>计划时段</translation>
    </message>
    <message>
        <source>Notice by</source>
        <translation>最迟公告</translation>
    </message>
    <message>
        <source>Notice, to publish</source>
        <translation>公告，待发布</translation>
    </message>
    <message>
        <source>Plan, station</source>
        <translation>计划、服务站</translation>
    </message>
    <message>
        <source>Told, alarms</source>
        <translation>告知、告警</translation>
    </message>
    <message>
        <source>{group} · {count}</source>
        <translation>{group} · {count}</translation>
    </message>
    <message>
        <source>{told} of {all}</source>
        <translation>已告知 {told}/{all}</translation>
    </message>
    <message>
        <source>▶ publish: {kind}</source>
        <translation>▶ 待发布：{kind}</translation>
    </message>
</context>
<context>
    <name>NoticePreview</name>
    <message>
        <source> · shown here: the first {shown}</source>
        <translation> · 此处显示前 {shown} 页</translation>
    </message>
    <message>
        <source>Areas of the notice</source>
        <translation>公告涉及台区</translation>
    </message>
    <message>
        <source>As a poster</source>
        <translation>张贴版</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>How the notice is shown</source>
        <translation>公告显示方式</translation>
    </message>
    <message>
        <source>No notice to read.</source>
        <translation>没有可阅的公告。</translation>
    </message>
    <message>
        <source>Pages of the poster</source>
        <translation>张贴版页面</translation>
    </message>
    <message>
        <source>The notice as it will be read</source>
        <translation>公告正文</translation>
    </message>
    <message>
        <source>The notice is being composed …</source>
        <translation>公告生成中…</translation>
    </message>
    <message>
        <source>as it went out; its poster is the published file · areas: {areas}</source>
        <translation>已发布原文；张贴版即已发布的文件 · 台区 {areas} 个</translation>
    </message>
    <message>
        <source>pages of the poster: {pages} · areas: {areas}</source>
        <translation>张贴版 {pages} 页 · 台区 {areas} 个</translation>
    </message>
</context>
<context>
    <name>NoticeStep</name>
    <message>
        <source>Change told</source>
        <translation>变更告知</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Important customers told</source>
        <translation>告知重要用户</translation>
    </message>
    <message>
        <source>Marketing called in</source>
        <translation>通知营销参加</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Second notice</source>
        <translation>再次通知</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>工作结束</translation>
    </message>
</context>
<context>
    <name>NoticeWording</name>
    <message>
        <source>Line {line}: {fault}</source>
        <translation>第 {line} 行：{fault}</translation>
    </message>
    <message>
        <source>the file cannot be read: {given}</source>
        <translation>文件无法读取：{given}</translation>
    </message>
    <message>
        <source>the file has {given} bytes; no words of notices are that long</source>
        <translation>文件有 {given} 字节，不会是公告文字</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>文件不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>there is no kind of notice “{given}”</source>
        <translation>没有“{given}”这种公告</translation>
    </message>
    <message>
        <source>this is not TOML: {given}</source>
        <translation>不是 TOML 格式：{given}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {fault}; the shipped words are used instead.</source>
        <translation>{file} 第 {line} 行：{fault}；改用随程序发布的文字。</translation>
    </message>
    <message>
        <source>{file}: {fault}; the shipped words are used instead.</source>
        <translation>{file}：{fault}；改用随程序发布的文字。</translation>
    </message>
    <message>
        <source>“{field}” cannot be filled in at {given}</source>
        <translation>“{field}”中的 {given} 无从填写</translation>
    </message>
    <message>
        <source>“{field}” cannot be “{given}”</source>
        <translation>“{field}”不能是“{given}”</translation>
    </message>
    <message>
        <source>“{field}” does not say {given}, which the law demands</source>
        <translation>“{field}”缺少 {given}，按规定必须写明</translation>
    </message>
    <message>
        <source>“{field}” has a brace without its other half: {given}</source>
        <translation>“{field}”中的花括号不成对：{given}</translation>
    </message>
    <message>
        <source>“{field}” is not known here</source>
        <translation>不认识“{field}”</translation>
    </message>
</context>
<context>
    <name>NoticeWork</name>
    <message>
        <source>Cancelled: nothing was published, and no document was left.</source>
        <translation>已取消：未发布，也未留下文件。</translation>
    </message>
    <message>
        <source>Folder for the calendar of outages</source>
        <translation>停电日历存放文件夹</translation>
    </message>
    <message>
        <source>The calendar of outages is not up to date. {why}</source>
        <translation>停电日历未更新。{why}</translation>
    </message>
    <message>
        <source>The calendar of outages is written: {file}</source>
        <translation>停电日历已写入：{file}</translation>
    </message>
    <message>
        <source>Which publication is this file?</source>
        <translation>核对：这份文件是哪次发布的？</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Not approved yet</source>
        <translation>尚未批准</translation>
    </message>
    <message>
        <source>Over or cancelled</source>
        <translation>已结束或已取消</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>To be published</source>
        <translation>待发布</translation>
    </message>
    <message>
        <source>To be told again</source>
        <translation>须重新告知</translation>
    </message>
    <message>
        <source>{kind}, no. {number}</source>
        <translation>{kind}，第 {number} 次</translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source> …</source>
        <translation>等</translation>
    </message>
    <message>
        <source>Another notice has to go out by now: look at it before it is published.</source>
        <translation>待发布的公告已变化，请先看过再发布。</translation>
    </message>
    <message>
        <source>Calendar in a folder …</source>
        <translation>停电日历…</translation>
    </message>
    <message>
        <source>Check a file …</source>
        <translation>核对文件…</translation>
    </message>
    <message>
        <source>No plan is chosen.</source>
        <translation>未选中计划。</translation>
    </message>
    <message>
        <source>Nothing can be done about this notice now</source>
        <translation>此公告目前没有可办的操作</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>停电公告</translation>
    </message>
    <message>
        <source>Parts of the notice</source>
        <translation>公告各部分</translation>
    </message>
    <message>
        <source>Publish …</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>告知对象</translation>
    </message>
    <message>
        <source>Record who was told …</source>
        <translation>登记告知…</translation>
    </message>
    <message>
        <source>What was published</source>
        <translation>已发布内容</translation>
    </message>
    <message>
        <source>When the notice is published, {count} recipients come to stand here: {names}</source>
        <translation>公告发布后，{count} 个告知对象列在这里：{names}</translation>
    </message>
    <message>
        <source>Who has to be told stands here when the notice is published.</source>
        <translation>公告发布后，须告知的对象列在这里。</translation>
    </message>
    <message>
        <source>Words of notices …</source>
        <translation>公告用语…</translation>
    </message>
    <message>
        <source>further documents of {notice}</source>
        <translation>{notice}的补充文件</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>{kind}, no. {number}, {hours}</source>
        <translation>{kind}，第 {number} 次，{hours}</translation>
    </message>
    <message>
        <source>↻ Know other hours, to be told again as soon as the next notice is out: {names}</source>
        <translation>↻ 已被告知的时段有变，下一份公告发布后须重新告知：{names}</translation>
    </message>
    <message>
        <source>▶ to publish: {notice}</source>
        <translation>▶ 待发布：{notice}</translation>
    </message>
</context>
<context>
    <name>Occasion</name>
    <message>
        <source>Always</source>
        <translation>一律</translation>
    </message>
    <message>
        <source>Major plans</source>
        <translation>重大停电</translation>
    </message>
    <message>
        <source>Over a limit of repeated outages</source>
        <translation>重复停电超限</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>仍要打开</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>打开此文件？</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>“{title}” may be a program or hold one. Opening it may start that on this computer:

{file}</source>
        <translation>“{title}”可能是程序，或者其中含有程序（如宏），打开它可能会在本机运行：

{file}</translation>
    </message>
</context>
<context>
    <name>OptionalMoment</name>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>{field}: known</source>
        <translation>{field}：已知</translation>
    </message>
</context>
<context>
    <name>OrderQueue</name>
    <message>
        <source>Enter ranks crews for the order, F5 sorts new orders in</source>
        <translation>回车排列队伍，F5排入新工单</translation>
    </message>
    <message>
        <source>No open orders at the stations of this seat.</source>
        <translation>本席所看的服务站没有在办工单。</translation>
    </message>
    <message>
        <source>No open orders. New reports appear here by themselves; take one by hand with “New report”.</source>
        <translation>没有在办工单。新的报修会自动显示在这里，也可用“受理报修”手工录入。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n open order(s) passes the filter.</source>
        <translation>
            <numerusform>%n件在办工单均不符合筛选条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Order queue</source>
        <translation>工单列表</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>OrderState</name>
    <message>
        <source>Accepted</source>
        <translation>已接单</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>De-energised</source>
        <translation>已停电</translation>
    </message>
    <message>
        <source>Diagnosed</source>
        <translation>已判断</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>已派单</translation>
    </message>
    <message>
        <source>En route</source>
        <translation>已出发</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已复电</translation>
    </message>
    <message>
        <source>To call back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>待派单</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
</context>
<context>
    <name>OtherBook</name>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Open a rule book file …</source>
        <translation>打开规则手册文件…</translation>
    </message>
    <message>
        <source>Rule book to compare with</source>
        <translation>对比用的规则手册</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>文件中的问题</translation>
    </message>
    <message>
        <source>{file} is no rule book:</source>
        <translation>{file}不是可用的规则手册：</translation>
    </message>
</context>
<context>
    <name>OutageBoard</name>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Come or moved: {count}. Sort in</source>
        <translation>新增或变动：{count}，归位</translation>
    </message>
    <message>
        <source>No announced outage on this day.</source>
        <translation>这一天没有已公告的停电。</translation>
    </message>
    <message>
        <source>No announced outage today, and nothing is still open from before.</source>
        <translation>今天没有已公告的停电，之前的也都已办结。</translation>
    </message>
    <message>
        <source>Outages of the day</source>
        <translation>停电现场</translation>
    </message>
</context>
<context>
    <name>OutageDay</name>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Cancelled, postponed</source>
        <translation>已取消、已顺延</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>工作间断</translation>
    </message>
    <message>
        <source>Needs somebody now</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>No ticket yet</source>
        <translation>尚未开票</translation>
    </message>
    <message>
        <source>None of the room&apos;s crews</source>
        <translation>不是本中心的队伍</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>已顺延</translation>
    </message>
    <message>
        <source>Power is back</source>
        <translation>已送电</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>areas: {names}</source>
        <translation>台区：{names}</translation>
    </message>
    <message>
        <source>areas: {names} and {count} more</source>
        <translation>台区：{names} 等，另有 {count} 个</translation>
    </message>
    <message>
        <source>checklist ✓ {ticked} of {all}</source>
        <translation>“十不干” ✓ {ticked}/{all}</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>公告未发布</translation>
    </message>
    <message>
        <source>recording {number}</source>
        <translation>录音 {number}</translation>
    </message>
    <message>
        <source>still on: {wires}</source>
        <translation>仍在装：{wires}</translation>
    </message>
    <message>
        <source>was over by {span}</source>
        <translation>曾超时 {span}</translation>
    </message>
    <message>
        <source>{act} (really {time})</source>
        <translation>{act}（实际 {time}）</translation>
    </message>
    <message>
        <source>{act}: {line}, really {time}</source>
        <translation>{act}：{line}，实际 {time}</translation>
    </message>
    <message>
        <source>{reporter} to {dispatcher}</source>
        <translation>{reporter} 向 {dispatcher} 汇报</translation>
    </message>
    <message>
        <source>{ticket} interrupted since {time}: {reason}</source>
        <translation>{ticket} 自 {time} 间断：{reason}</translation>
    </message>
    <message>
        <source>{time} – still off</source>
        <translation>{time} 起停电中</translation>
    </message>
    <message>
        <source>{time} – {left} of {areas} off</source>
        <translation>{time} – 未送电 {left}/{areas}</translation>
    </message>
    <message>
        <source>“{name} {number}” read back ✓</source>
        <translation>“{name} {number}”复诵无误 ✓</translation>
    </message>
    <message>
        <source>▲ Announced end in {span}</source>
        <translation>▲ 距公告结束 {span}</translation>
    </message>
    <message>
        <source>▲ Earth wires still on: {count}</source>
        <translation>▲ 接地线未拆：{count}</translation>
    </message>
    <message>
        <source>▲ Hours over, nothing recorded</source>
        <translation>▲ 时段已过，无记录</translation>
    </message>
    <message>
        <source>▲ Starts in {span}</source>
        <translation>▲ {span}后开始</translation>
    </message>
    <message>
        <source>▲ Work has ended, power is not back</source>
        <translation>▲ 工作已终结，尚未送电</translation>
    </message>
    <message>
        <source>▲ over by {span}</source>
        <translation>▲ 超时 {span}</translation>
    </message>
    <message>
        <source>▲ {span} after the announced start</source>
        <translation>▲ 已过公告开始时间 {span}</translation>
    </message>
    <message>
        <source>✕ Not published: nobody may be cut off</source>
        <translation>✕ 公告未发布，不得停电</translation>
    </message>
    <message>
        <source>✕ Over by {span}</source>
        <translation>✕ 超时 {span}</translation>
    </message>
</context>
<context>
    <name>OutageSource</name>
    <message>
        <source>Imported history</source>
        <translation>导入的历史</translation>
    </message>
    <message>
        <source>Outage plan</source>
        <translation>停电计划</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>抢修工单</translation>
    </message>
</context>
<context>
    <name>OutageState</name>
    <message>
        <source>Outage, confirmed</source>
        <translation>已确认停电</translation>
    </message>
    <message>
        <source>Outage, planned</source>
        <translation>计划停电</translation>
    </message>
    <message>
        <source>Outage, probable</source>
        <translation>疑似停电</translation>
    </message>
    <message>
        <source>Restored, call-back owed</source>
        <translation>已复电待回访</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>met</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未按时</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无此时限</translation>
    </message>
</context>
<context>
    <name>Overrun</name>
    <message>
        <source>An extension is being approved; until then the announced end stands.</source>
        <translation>延时正在审批，批准之前仍以公告的送电时间为准。</translation>
    </message>
    <message>
        <source>If it cannot be kept, extend the plan now and tell the public (N-13).</source>
        <translation>不能按时送电的，请立即办理计划延时并重新公告（N-13）。</translation>
    </message>
    <message>
        <source>If it cannot be kept, the station extends the plan before that time (N-13).</source>
        <translation>不能按时送电的，供电服务站须在公告的送电时间之前办理延时（N-13）。</translation>
    </message>
    <message>
        <source>Too late to extend: tell 95598 and the customers when power will be back.</source>
        <translation>已不能再办延时：请向95598和客户告知预计送电时间。</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>#</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>1 : {denominator}</source>
        <translation>1 : {denominator}</translation>
    </message>
    <message>
        <source>Age of its position</source>
        <translation>定位时间距今</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Attested, and still to be attested</source>
        <translation>操作前确认（已确认、待确认）</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Date, time</source>
        <translation>日期、时间</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Each order is read back with the equipment&apos;s name and number before it is carried out.</source>
        <translation>每项操作执行前，须复诵设备名称和编号。</translation>
    </message>
    <message>
        <source>Earth wires</source>
        <translation>接地线</translation>
    </message>
    <message>
        <source>Earth wires on</source>
        <translation>未拆接地线</translation>
    </message>
    <message>
        <source>Equipment: name ____________ number ____________</source>
        <translation>设备：名称____________ 编号____________</translation>
    </message>
    <message>
        <source>Escalation and lent crews</source>
        <translation>升级与借调队伍</translation>
    </message>
    <message>
        <source>Estimate by</source>
        <translation>预计时间由</translation>
    </message>
    <message>
        <source>Fitted: time, by</source>
        <translation>装设：时间、人员</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Gives the orders</source>
        <translation>发令人</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>当前情况</translation>
    </message>
    <message>
        <source>Job across stations</source>
        <translation>跨站协同任务</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Lent crew</source>
        <translation>借调队伍</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>位置图</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Name in print</source>
        <translation>姓名（正楷）</translation>
    </message>
    <message>
        <source>Near it</source>
        <translation>附近</translation>
    </message>
    <message>
        <source>Notes and references</source>
        <translation>备注与附件</translation>
    </message>
    <message>
        <source>Operation ticket</source>
        <translation>操作票</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Order in words</source>
        <translation>操作项目</translation>
    </message>
    <message>
        <source>Owed before work</source>
        <translation>作业前须办</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Power back</source>
        <translation>送电</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Read back by (signature)</source>
        <translation>复诵人（签名）</translation>
    </message>
    <message>
        <source>Receives and reads back</source>
        <translation>受令人（复诵）</translation>
    </message>
    <message>
        <source>Removed: time, by</source>
        <translation>拆除：时间、人员</translation>
    </message>
    <message>
        <source>Reports, switching and earth wires</source>
        <translation>汇报、操作与接地线</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>依据条款</translation>
    </message>
    <message>
        <source>Run sheet of a crew</source>
        <translation>队伍出工单</translation>
    </message>
    <message>
        <source>Shift leader</source>
        <translation>值班负责人</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>The crew has no order and no permit.</source>
        <translation>该队伍目前没有工单，也没有工作许可。</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>故障现象</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Where the limits come from</source>
        <translation>时限依据</translation>
    </message>
    <message>
        <source>Wire number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作内容</translation>
    </message>
    <message>
        <source>Work ended</source>
        <translation>工作终结</translation>
    </message>
    <message>
        <source>Work order</source>
        <translation>抢修工单</translation>
    </message>
    <message>
        <source>Work permitted</source>
        <translation>许可工作</translation>
    </message>
    <message>
        <source>Work steps by the plan&apos;s document</source>
        <translation>计划文件所列工作步骤</translation>
    </message>
    <message>
        <source>answer due {due}: {answer}</source>
        <translation>答复期限{due}：{answer}</translation>
    </message>
    <message>
        <source>met in {span}</source>
        <translation>按时，用时 {span}</translation>
    </message>
    <message>
        <source>missed, took {span}</source>
        <translation>未按时，用时 {span}</translation>
    </message>
    <message>
        <source>paused, {span} left</source>
        <translation>暂停，剩 {span}</translation>
    </message>
    <message>
        <source>{clock}: due {at}, {standing}</source>
        <translation>{clock}：截止 {at}，{standing}</translation>
    </message>
    <message>
        <source>{crew}: no position, not on the map</source>
        <translation>{crew}：无定位，图上未标示</translation>
    </message>
    <message>
        <source>{crew}: no position; shown at {source}</source>
        <translation>{crew}：无定位，按{source}标示</translation>
    </message>
    <message>
        <source>{crew}: position {age} old</source>
        <translation>{crew}：定位为{age}前</translation>
    </message>
    <message>
        <source>{crew}: position {age} old, not believed; shown at {source}</source>
        <translation>{crew}：定位为{age}前，不予采信，按{source}标示</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>剩 {span}</translation>
    </message>
    <message>
        <source>{span} over</source>
        <translation>超 {span}</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>The other pages are being set …</source>
        <translation>其余各页正在排版……</translation>
    </message>
    <message>
        <source>The pages are being set …</source>
        <translation>正在排版…</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Job across stations</source>
        <translation>跨站协同任务</translation>
    </message>
    <message>
        <source>Month of outage plans</source>
        <translation>月度停电计划</translation>
    </message>
    <message>
        <source>Notice for posting</source>
        <translation>张贴用停电公告</translation>
    </message>
    <message>
        <source>Operation ticket</source>
        <translation>操作票</translation>
    </message>
    <message>
        <source>Outage plan</source>
        <translation>停电计划单</translation>
    </message>
    <message>
        <source>Run sheet of a crew</source>
        <translation>队伍出工单</translation>
    </message>
    <message>
        <source>Shift handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Work order with its time line</source>
        <translation>工单及时间轴</translation>
    </message>
</context>
<context>
    <name>PartKeys</name>
    <message>
        <source>A week back, a week on</source>
        <translation>前一周、后一周</translation>
    </message>
    <message>
        <source>Acknowledge all of the card, from within it</source>
        <translation>在组内整组确认</translation>
    </message>
    <message>
        <source>Acknowledge the alarm, or all of the card</source>
        <translation>确认该告警，或整组确认</translation>
    </message>
    <message>
        <source>Acts on the order</source>
        <translation>工单操作</translation>
    </message>
    <message>
        <source>Acts on the order or crew</source>
        <translation>工单或队伍的操作</translation>
    </message>
    <message>
        <source>Acts on the plan</source>
        <translation>对计划的操作</translation>
    </message>
    <message>
        <source>Add a recipient</source>
        <translation>添加告知对象</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Assign it in spite of the rule, with a reason</source>
        <translation>说明理由，破例派出</translation>
    </message>
    <message>
        <source>Assign the marked crew</source>
        <translation>派出选中的队伍</translation>
    </message>
    <message>
        <source>Back from full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>返回工单列表</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Close without sending</source>
        <translation>关闭，不发送</translation>
    </message>
    <message>
        <source>Close; from picking on the map: back to the plan</source>
        <translation>关闭；在地图上选台区时：回到计划</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Correct what was recorded last of the recipient</source>
        <translation>更正该对象最近一次登记</translation>
    </message>
    <message>
        <source>Crews</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Day before, day after</source>
        <translation>前一天、后一天</translation>
    </message>
    <message>
        <source>Do what the preview says</source>
        <translation>执行预览所示内容</translation>
    </message>
    <message>
        <source>Duty of the crew, acts on its orders</source>
        <translation>队伍值班状态及其工单的操作</translation>
    </message>
    <message>
        <source>Earlier lines; choose what is meant</source>
        <translation>以往输入的命令；在候选中选择</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>往前、往后</translation>
    </message>
    <message>
        <source>End the tour; it does not offer itself again</source>
        <translation>结束导览，以后不再自动提示</translation>
    </message>
    <message>
        <source>Enter the event, or its change</source>
        <translation>登记任务，或提交修改</translation>
    </message>
    <message>
        <source>Fewer hours, more hours</source>
        <translation>时段缩短、加长</translation>
    </message>
    <message>
        <source>File the plan, send its change or the merge</source>
        <translation>上报计划，提交修改或合并</translation>
    </message>
    <message>
        <source>First day, last day of the month</source>
        <translation>当月第一天、最后一天</translation>
    </message>
    <message>
        <source>First order, last order</source>
        <translation>第一张工单，最后一张工单</translation>
    </message>
    <message>
        <source>Fold or open a card</source>
        <translation>收起或展开一组</translation>
    </message>
    <message>
        <source>Fold or unfold a group, from its head</source>
        <translation>在分组行上：收起、展开该组</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Form of a plan</source>
        <translation>计划表单</translation>
    </message>
    <message>
        <source>From the line to its outages; from there to the outage</source>
        <translation>由该行进入停电明细，再进入该停电</translation>
    </message>
    <message>
        <source>From the reason for calling off: call off</source>
        <translation>在取消原因栏内：取消保电</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>全屏、退出全屏</translation>
    </message>
    <message>
        <source>Further windows</source>
        <translation>副窗口</translation>
    </message>
    <message>
        <source>Give the duty to somebody else, swap two; settle what stands; correct a remark</source>
        <translation>换人值班、两班对调；办结所列事项；更正记事</translation>
    </message>
    <message>
        <source>Go to the order or crew</source>
        <translation>转到工单或队伍</translation>
    </message>
    <message>
        <source>Go to what the alarm is about</source>
        <translation>定位到告警对象</translation>
    </message>
    <message>
        <source>Go to what the message is about</source>
        <translation>转到消息所指</translation>
    </message>
    <message>
        <source>In a line: save at once</source>
        <translation>在单行栏内：立即保存</translation>
    </message>
    <message>
        <source>Ledger of notice and reality</source>
        <translation>公告兑现台账</translation>
    </message>
    <message>
        <source>Look again: the order has changed meanwhile</source>
        <translation>工单已有变动，重新核对</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Month of outage plans</source>
        <translation>停电月历</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Nearer, farther</source>
        <translation>放大，缩小</translation>
    </message>
    <message>
        <source>Next order in view, the one before</source>
        <translation>视野内下一张、上一张工单</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>停电公告</translation>
    </message>
    <message>
        <source>Open the plan</source>
        <translation>打开计划</translation>
    </message>
    <message>
        <source>Open the plan or order; from a grid: show it on the map</source>
        <translation>打开计划或工单；在网格上为在地图上显示</translation>
    </message>
    <message>
        <source>Outage plans</source>
        <translation>停电计划</translation>
    </message>
    <message>
        <source>Outages of the day</source>
        <translation>停电现场</translation>
    </message>
    <message>
        <source>Planned outages by day</source>
        <translation>逐日停电图</translation>
    </message>
    <message>
        <source>Protected events</source>
        <translation>保电任务</translation>
    </message>
    <message>
        <source>Rank anew by the positions of now</source>
        <translation>按当前位置重新排序</translation>
    </message>
    <message>
        <source>Rank the crews for the order</source>
        <translation>为工单推荐队伍</translation>
    </message>
    <message>
        <source>Ranked crews</source>
        <translation>推荐队伍</translation>
    </message>
    <message>
        <source>Read the sheet of the outage</source>
        <translation>查看停电现场详情</translation>
    </message>
    <message>
        <source>Read the sheet of the plan</source>
        <translation>查看计划详情</translation>
    </message>
    <message>
        <source>Record for the recipients chosen: agreed, refused to sign, not signed</source>
        <translation>为所选对象登记：同意、拒签、未签</translation>
    </message>
    <message>
        <source>Select all orders shown; their menu acts on up to 40 at once</source>
        <translation>选中列表中的全部工单；菜单操作逐件办理，一次最多40件</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Shelve, take off the shelf</source>
        <translation>搁置、取消搁置</translation>
    </message>
    <message>
        <source>Shift and log</source>
        <translation>值班与日志</translation>
    </message>
    <message>
        <source>Show its place</source>
        <translation>在地图上定位</translation>
    </message>
    <message>
        <source>Show the whole territory</source>
        <translation>显示全辖区</translation>
    </message>
    <message>
        <source>Sort in outages that have come or moved</source>
        <translation>新增、变动的停电归位</translation>
    </message>
    <message>
        <source>Sort in plans that have come or moved</source>
        <translation>新增、变动的计划归位</translation>
    </message>
    <message>
        <source>Sort new orders in</source>
        <translation>将新工单排入列表</translation>
    </message>
    <message>
        <source>Steps of the outage</source>
        <translation>停电现场的步骤</translation>
    </message>
    <message>
        <source>Take off a recipient who was added and not told</source>
        <translation>移除手工添加且尚未告知的对象</translation>
    </message>
    <message>
        <source>The day or week before, the next one</source>
        <translation>前一天、后一天，前一周、后一周</translation>
    </message>
    <message>
        <source>The month before, the next one</source>
        <translation>上一月、下一月</translation>
    </message>
    <message>
        <source>The next alarm that waits, the one before</source>
        <translation>下一条、上一条待确认告警</translation>
    </message>
    <message>
        <source>The next plan of the day, the one before</source>
        <translation>当日下一项、上一项计划</translation>
    </message>
    <message>
        <source>The notice, its recipients, what went out</source>
        <translation>公告、告知对象、已发布</translation>
    </message>
    <message>
        <source>The orders of the crew</source>
        <translation>该队伍的各张工单</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Tick the point of a list in a form, and go on to the next</source>
        <translation>勾选表单清单中的一条，并转到下一条</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Today, the last day</source>
        <translation>今天、最后一天</translation>
    </message>
    <message>
        <source>Tour of the desk</source>
        <translation>调度台导览</translation>
    </message>
    <message>
        <source>While areas are picked on the map: take in the middle of the view, or leave it out</source>
        <translation>在地图上选台区时：选入或移出视野中心的台区</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>工单列表</translation>
    </message>
    <message>
        <source>Write into the log what stands in the form</source>
        <translation>将所填内容写入日志</translation>
    </message>
    <message>
        <source>Write the entry in full</source>
        <translation>补全命令</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>修改我的密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>确认新密码</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New password for {account}</source>
        <translation>为{account}设新密码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>确认密码</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设置密码</translation>
    </message>
</context>
<context>
    <name>PauseReason</name>
    <message>
        <source>At the customer&apos;s request</source>
        <translation>客户要求</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>交通</translation>
    </message>
    <message>
        <source>Unsafe to work</source>
        <translation>现场不安全</translation>
    </message>
    <message>
        <source>Waiting for material</source>
        <translation>等待物资</translation>
    </message>
    <message>
        <source>Waiting for permission</source>
        <translation>等待许可</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
</context>
<context>
    <name>PermitAct</name>
    <message>
        <source>Call off for the day</source>
        <translation>当日取消</translation>
    </message>
    <message>
        <source>Close the permit</source>
        <translation>许可归档</translation>
    </message>
    <message>
        <source>Correct a time</source>
        <translation>更正时间</translation>
    </message>
    <message>
        <source>De-energise</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Fit an earth wire</source>
        <translation>装设接地线</translation>
    </message>
    <message>
        <source>Hand over to another crew</source>
        <translation>队伍交接</translation>
    </message>
    <message>
        <source>Interrupt the work</source>
        <translation>工作间断</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>开票</translation>
    </message>
    <message>
        <source>Permit the work</source>
        <translation>许可开工</translation>
    </message>
    <message>
        <source>Re-energise</source>
        <translation>送电</translation>
    </message>
    <message>
        <source>Re-energise a part</source>
        <translation>部分送电</translation>
    </message>
    <message>
        <source>Remove an earth wire</source>
        <translation>拆除接地线</translation>
    </message>
    <message>
        <source>Report before a part comes back</source>
        <translation>部分送电汇报</translation>
    </message>
    <message>
        <source>Report before de-energising</source>
        <translation>停电汇报</translation>
    </message>
    <message>
        <source>Report before re-energising</source>
        <translation>送电汇报</translation>
    </message>
    <message>
        <source>Report the end of work</source>
        <translation>汇报工作终结</translation>
    </message>
    <message>
        <source>Resume the work</source>
        <translation>恢复工作</translation>
    </message>
</context>
<context>
    <name>PermitState</name>
    <message>
        <source>At work</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>当日取消</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Power back</source>
        <translation>已送电</translation>
    </message>
    <message>
        <source>Power off</source>
        <translation>已停电</translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>Work ended</source>
        <translation>工作终结</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Assigned</source>
        <translation>已派单</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>作业中</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>途中</translation>
    </message>
    <message>
        <source>Power back</source>
        <translation>已复电</translation>
    </message>
</context>
<context>
    <name>PlaceEditor</name>
    <message>
        <source>Area code or name</source>
        <translation>台区编号或名称</translation>
    </message>
    <message>
        <source>Pick on the map</source>
        <translation>在地图上点选</translation>
    </message>
    <message>
        <source>✕ No area is called “{text}”.</source>
        <translation>✕ 没有台区“{text}”。</translation>
    </message>
</context>
<context>
    <name>PlaceTold</name>
    <message>
        <source>Middle of the map</source>
        <translation>地图中心</translation>
    </message>
</context>
<context>
    <name>PlanAct</name>
    <message>
        <source>Approve as department head</source>
        <translation>部门负责人审批</translation>
    </message>
    <message>
        <source>Approve as second person</source>
        <translation>第二审批人审批</translation>
    </message>
    <message>
        <source>Approve for the distribution room</source>
        <translation>配电室审批</translation>
    </message>
    <message>
        <source>Approve for the station</source>
        <translation>站长审批</translation>
    </message>
    <message>
        <source>Approve the notice</source>
        <translation>审批停电公告</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change after filing</source>
        <translation>上报后变更</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>File</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>顺延</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw the extension</source>
        <translation>撤回延时</translation>
    </message>
</context>
<context>
    <name>PlanActForm</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not possible any more as the plan stands now.</source>
        <translation>计划现状已不允许此操作。</translation>
    </message>
    <message>
        <source>{act} · {plan}</source>
        <translation>{act} · {plan}</translation>
    </message>
</context>
<context>
    <name>PlanActs</name>
    <message>
        <source>“{act}” does not fit plan {plan} now, or is not for your role. The plan is “{state}”; its page shows what fits.</source>
        <translation>计划 {plan} 目前不能“{act}”，或您的岗位无此权限。该计划为“{state}”，可做的操作见其页面。</translation>
    </message>
</context>
<context>
    <name>PlanDayPanel</name>
    <message>
        <source>Back to now</source>
        <translation>返回当前</translation>
    </message>
    <message>
        <source>Back to now (Esc)</source>
        <translation>返回当前（Esc）</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the plan</source>
        <translation>打开计划</translation>
    </message>
    <message>
        <source>Open the plan (Enter)</source>
        <translation>打开计划（Enter）</translation>
    </message>
    <message>
        <source>Open {plan}</source>
        <translation>打开 {plan}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Planned outages by day</source>
        <translation>逐日停电图</translation>
    </message>
    <message>
        <source>Protected events and planned outages of the day, conflicts and merges</source>
        <translation>当日保电任务、计划停电、冲突与合并</translation>
    </message>
    <message>
        <source>Show its place</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Show its place (Space)</source>
        <translation>定位（空格）</translation>
    </message>
</context>
<context>
    <name>PlanDayView</name>
    <message>
        <source>Another day: ← →, a week: PgUp PgDn. Esc: close.</source>
        <translation>← → 换日，PgUp PgDn 换周，Esc 关闭。</translation>
    </message>
    <message>
        <source>NOT NOW – planned for {day}, {away}</source>
        <translation>非当前 — {day}（{away}）计划停电</translation>
    </message>
    <message>
        <source>Orders, crews, faults: as they are now. Esc: back.</source>
        <translation>工单、队伍和故障仍为当前实况。Esc 返回当前。</translation>
    </message>
    <message>
        <source>Planned outages of today, {day}</source>
        <translation>今日计划停电，{day}</translation>
    </message>
    <message>
        <source>and {count} more plans</source>
        <translation>另有 {count} 项计划</translation>
    </message>
</context>
<context>
    <name>PlanDays</name>
    <message>
        <source>Areas: {areas}, customers: {count}</source>
        <translation>台区 {areas} 个，{count} 户</translation>
    </message>
    <message>
        <source>Customers off: {firm} approved, {open} not yet approved</source>
        <translation>停电户数：已批准 {firm}，未批准 {open}</translation>
    </message>
    <message>
        <source>Customers: {count}</source>
        <translation>停电 {count} 户</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>No planned outage</source>
        <translation>无计划停电</translation>
    </message>
    <message>
        <source>Plans: {count}</source>
        <translation>计划 {count} 项</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>areas: {count}</source>
        <translation>{count} 个台区</translation>
    </message>
    <message>
        <source>cust. {count}</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>{days} 天后</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>{kind} (areas: {count})</source>
        <translation>{kind}（{count} 个台区）</translation>
    </message>
    <message>
        <source>{kind}, {day} (areas: {count})</source>
        <translation>{day} {kind}（{count} 个台区）</translation>
    </message>
    <message>
        <source>{month:02}-{day:02}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{sign} {one} / {other} on {day}: {kind} (areas: {count})</source>
        <translation>{sign} {one} / {other}（{day}）：{kind}（台区 {count} 个）</translation>
    </message>
    <message>
        <source>{sign} {one} / {other}: {kind} (areas: {count})</source>
        <translation>{sign} {one} / {other}：{kind}（台区 {count} 个）</translation>
    </message>
    <message>
        <source>{weekday} {month:02}-{day:02}</source>
        <translation>{month}月{day}日 {weekday}</translation>
    </message>
    <message>
        <source>⇄ Could be merged: {count}</source>
        <translation>⇄ 可合并 {count} 对</translation>
    </message>
    <message>
        <source>✕ Conflicts: {count}</source>
        <translation>✕ 冲突 {count} 对</translation>
    </message>
</context>
<context>
    <name>PlanEffects</name>
    <message>
        <source>All outages, below them the planned ones; before → with the plan.</source>
        <translation>上行为全部停电，下行为计划停电；计划前 → 计划后。</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Areas: {areas} · over a limit: {over} · near a limit: {near}</source>
        <translation>台区 {areas} 个 · 超限 {over} · 临近限值 {near}</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>计算时刻 {time}</translation>
    </message>
    <message>
        <source>Being worked out …</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Could not be worked out: {why}</source>
        <translation>无法计算：{why}</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Metering defects inside, to be removed in the same outage (N-15): {orders}</source>
        <translation>范围内的计量缺陷，可在同一停电中处理（N-15）：{orders}</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>No limit is passed.</source>
        <translation>未超任何限值。</translation>
    </message>
    <message>
        <source>Nobody is without supply by this plan.</source>
        <translation>此计划不造成停电。</translation>
    </message>
    <message>
        <source>On another day, on which no area comes near a limit</source>
        <translation>改期：当日无台区临近限值</translation>
    </message>
    <message>
        <source>On the day with the least harm</source>
        <translation>改期：影响最小的一天</translation>
    </message>
    <message>
        <source>Over a limit of repeated outages: {areas}. {area} would have {count} ({limit}). An approver has to name the reason, then a second approver has to agree.</source>
        <translation>重复停电超限：{areas}。{area} 将达 {count} 次（{limit}）。须由一名审批人写明理由，再由第二审批人同意。</translation>
    </message>
    <message>
        <source>The latest {shown} of {count} outages:</source>
        <translation>共 {count} 次停电，最近 {shown} 次：</translation>
    </message>
    <message>
        <source>The outages of record are still being read; the counts come by themselves. Nothing is approved before.</source>
        <translation>停电历史仍在读取，读完自动给出次数；在此之前不能审批。</translation>
    </message>
    <message>
        <source>The reason has been named for all of them in this round.</source>
        <translation>本轮已写明全部超限台区的理由。</translation>
    </message>
    <message>
        <source>Together with another plan</source>
        <translation>与其他计划合并</translation>
    </message>
    <message>
        <source>Without a named reason so far: {areas}</source>
        <translation>尚未写明理由的超限台区：{areas}</translation>
    </message>
    <message>
        <source>Without an outage</source>
        <translation>不停电或少停电</translation>
    </message>
    <message>
        <source>Work order {order}: no restoration since {since}, for more than {days} days, areas: {count}. How often they were dark is not certain.</source>
        <translation>工单 {order} 自 {since} 起未登记送电，已超过 {days} 天，涉及台区 {count} 个；停电次数未必准确，请核实办结。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>by this plan</source>
        <translation>因本计划</translation>
    </message>
    <message>
        <source>customers spared a repetition: {count}</source>
        <translation>免于重复停电 {count} 户</translation>
    </message>
    <message>
        <source>external damage</source>
        <translation>外力破坏</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>尚未送电</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>since {start}</source>
        <translation>{start} 起</translation>
    </message>
    <message>
        <source>then no area over or near a limit</source>
        <translation>此后无台区超限或临近限值</translation>
    </message>
    <message>
        <source>then over: {over}, near: {near}</source>
        <translation>此后超限 {over} 个、临近 {near} 个</translation>
    </message>
    <message>
        <source>this plan</source>
        <translation>本计划</translation>
    </message>
    <message>
        <source>times estimated</source>
        <translation>时间为估算</translation>
    </message>
    <message>
        <source>with {plan}, {hours}: shared areas {shared}, {saved} customer-hours less; {standing}</source>
        <translation>并入 {plan}，{hours}：共有台区 {shared} 个，少停 {saved} 时户；{standing}</translation>
    </message>
    <message>
        <source>{areas} and others, {count} in all</source>
        <translation>{areas}等 {count} 个台区</translation>
    </message>
    <message>
        <source>{crews} and others, {count} in all</source>
        <translation>{crews}等 {count} 个班组</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{limit} – {counts}, worst from {first} to {last}</source>
        <translation>{limit}：{counts} 次，最不利时段 {first} 至 {last}</translation>
    </message>
    <message>
        <source>{means}: areas {areas}, at most {saved} customer-hours less; {standing}</source>
        <translation>{means}：台区 {areas} 个，最多可减少停电 {saved} 时户；{standing}</translation>
    </message>
    <message>
        <source>{rule}: more than {count} in a year</source>
        <translation>{rule}：一年内超过 {count} 次</translation>
    </message>
    <message>
        <source>{rule}: more than {count} in {days} days</source>
        <translation>{rule}：{days} 天内超过 {count} 次</translation>
    </message>
    <message>
        <source>{rule}: more than {count} planned ones in a year</source>
        <translation>{rule}：一年内计划停电超过 {count} 次</translation>
    </message>
    <message>
        <source>{rule}: more than {count} planned ones in {days} days</source>
        <translation>{rule}：{days} 天内计划停电超过 {count} 次</translation>
    </message>
    <message>
        <source>{rule}: {count} in a year</source>
        <translation>{rule}：一年内达 {count} 次</translation>
    </message>
    <message>
        <source>{rule}: {count} in {days} days</source>
        <translation>{rule}：{days} 天内达 {count} 次</translation>
    </message>
    <message>
        <source>{saved} customer-hours less</source>
        <translation>少停 {saved} 时户</translation>
    </message>
    <message>
        <source>{told}; without external damage {count}</source>
        <translation>{told}；剔除外力 {count} 次</translation>
    </message>
    <message>
        <source>… and {count} areas more, none of them worse</source>
        <translation>… 另有 {count} 个台区，均不更差</translation>
    </message>
    <message>
        <source>… and {count} more such orders</source>
        <translation>… 另有 {count} 件此类工单</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>A change of a filed plan is sent by hand, and the chain begins anew.</source>
        <translation>已上报的计划，变更需手动提交，审批从头开始。</translation>
    </message>
    <message>
        <source>Areas: {count}</source>
        <translation>台区：{count} 个</translation>
    </message>
    <message>
        <source>Being saved …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Done in one outage with plan {plan}</source>
        <translation>与计划 {plan} 合并停电</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>停电时段</translation>
    </message>
    <message>
        <source>New outage plan</source>
        <translation>新建停电计划</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Not saved: first choose what holds.</source>
        <translation>未保存：请先选定以哪份为准。</translation>
    </message>
    <message>
        <source>Not saved: see what is wrong. What is typed is kept.</source>
        <translation>未保存：请看有误之处。已填内容留存在本机。</translation>
    </message>
    <message>
        <source>Not saved: the database cannot be reached. What is typed is kept.</source>
        <translation>未保存：数据库连不上。已填内容留存在本机。</translation>
    </message>
    <message>
        <source>Outage plan {plan}</source>
        <translation>停电计划 {plan}</translation>
    </message>
    <message>
        <source>Plan {plan} is taken in here. Once this is sent, it is cancelled by the same act.</source>
        <translation>计划 {plan} 并入此计划；提交后，该计划随之取消。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved as you type.</source>
        <translation>边填边存。</translation>
    </message>
    <message>
        <source>The merge is sent by hand. What is typed is kept.</source>
        <translation>合并需手动提交；已填内容会保留。</translation>
    </message>
    <message>
        <source>There is no station yet: a plan belongs to one. What is typed here is not saved.</source>
        <translation>目前没有供电服务站，计划须归属一个站；此处填写的内容不会保存。</translation>
    </message>
    <message>
        <source>This plan is another station&apos;s: it can be read here.</source>
        <translation>这是其他服务站的计划，只能查看。</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>When</source>
        <translation>什么时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>Who works</source>
        <translation>谁来做</translation>
    </message>
    <message>
        <source>Why, and whom to ask</source>
        <translation>原因与联系人</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>{areas}; only here: {codes}</source>
        <translation>{areas}；仅此处有：{codes}</translation>
    </message>
    <message>
        <source>{by} changed at {time}: {fields}.</source>
        <translation>{by} 于 {time} 改动了：{fields}。</translation>
    </message>
    <message>
        <source>{news} You have written there, too: choose below. Nothing is saved before.</source>
        <translation>{news}您也改了同一处：请在下面选定，选定前不保存。</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}；{other}</translation>
    </message>
    <message>
        <source>{reference}, stamped</source>
        <translation>{reference}，已盖章</translation>
    </message>
</context>
<context>
    <name>PlanImporting</name>
    <message>
        <source>Table of outage plans</source>
        <translation>停电计划表</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>表格 ({patterns})</translation>
    </message>
</context>
<context>
    <name>PlanKind</name>
    <message>
        <source>Account closure, live work</source>
        <translation>销户（带电作业）</translation>
    </message>
    <message>
        <source>Account closure, with an outage</source>
        <translation>销户（停电作业）</translation>
    </message>
    <message>
        <source>Burnt transformer, joint work</source>
        <translation>台变烧毁（联合消缺）</translation>
    </message>
    <message>
        <source>Master meter offline</source>
        <translation>总表掉线</translation>
    </message>
    <message>
        <source>Metering defect</source>
        <translation>计量缺陷</translation>
    </message>
    <message>
        <source>Planned maintenance</source>
        <translation>计划检修</translation>
    </message>
    <message>
        <source>Restriction of enterprises</source>
        <translation>有序用电限电</translation>
    </message>
    <message>
        <source>Temporary maintenance</source>
        <translation>临时检修</translation>
    </message>
</context>
<context>
    <name>PlanLink</name>
    <message>
        <source>Approval of the notice</source>
        <translation>停电公告</translation>
    </message>
    <message>
        <source>Department head</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>Distribution room</source>
        <translation>配电室</translation>
    </message>
    <message>
        <source>Second approver</source>
        <translation>第二审批人</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
</context>
<context>
    <name>PlanList</name>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>全部供电服务站</translation>
    </message>
    <message>
        <source>New outage plan …</source>
        <translation>新建停电计划…</translation>
    </message>
    <message>
        <source>No outage plan yet. A station drafts and files one; then it waits here for whoever has to approve it.</source>
        <translation>目前没有停电计划。由供电服务站编制并上报后，在此等待审批人审批。</translation>
    </message>
    <message>
        <source>None of the {count} plans fits the filter.</source>
        <translation>{count} 项计划均不符合筛选条件。</translation>
    </message>
    <message>
        <source>Number, work, line, person, area</source>
        <translation>编号、工作内容、线路、人员、台区</translation>
    </message>
    <message>
        <source>Outage plans</source>
        <translation>停电计划</translation>
    </message>
    <message>
        <source>Plans that have come or moved: {count}. Sort them in</source>
        <translation>新增或变动的计划：{count} 项，点此排入</translation>
    </message>
    <message>
        <source>Search the plans</source>
        <translation>搜索计划</translation>
    </message>
    <message>
        <source>Show all plans</source>
        <translation>显示全部计划</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>供电服务站</translation>
    </message>
</context>
<context>
    <name>PlanMapping</name>
    <message>
        <source>{plan} has no areas that this ground knows.</source>
        <translation>{plan} 的台区不在当前地图中。</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Areas, customers</source>
        <translation>台区、户数</translation>
    </message>
    <message>
        <source>Hours, station</source>
        <translation>停电时段、站</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Notice by</source>
        <translation>最迟公告</translation>
    </message>
    <message>
        <source>Plan, kind</source>
        <translation>计划、类别</translation>
    </message>
    <message>
        <source>State, waits for</source>
        <translation>状态、待办环节</translation>
    </message>
    <message>
        <source>areas: {count}</source>
        <translation>台区 {count} 个</translation>
    </message>
    <message>
        <source>customers: {count}</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>no notice</source>
        <translation>无需公告</translation>
    </message>
    <message>
        <source>{group} · {count}</source>
        <translation>{group} · {count}</translation>
    </message>
    <message>
        <source>{start}–{end} +1</source>
        <translation>{start}–次日{end}</translation>
    </message>
    <message>
        <source>◆ Major</source>
        <translation>◆ 重大</translation>
    </message>
    <message>
        <source>★ Important: {count}</source>
        <translation>★ 重要用户 {count}</translation>
    </message>
    <message>
        <source>✕ Overlaps: {count}</source>
        <translation>✕ 重叠 {count}</translation>
    </message>
</context>
<context>
    <name>PlanOutcome</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>已执行</translation>
    </message>
    <message>
        <source>Not on record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>已顺延</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>执行中</translation>
    </message>
</context>
<context>
    <name>PlanRecount</name>
    <message>
        <source>Areas that the ground has no more: {count} ({areas})</source>
        <translation>现有网架中已没有的台区：{count} 个（{areas}）</translation>
    </message>
    <message>
        <source>Customers: filed {filed}, now {now}</source>
        <translation>用户：上报时 {filed} 户，现 {now} 户</translation>
    </message>
    <message>
        <source>Important customers: filed {filed}, now {now}</source>
        <translation>重要用户：上报时 {filed} 户，现 {now} 户</translation>
    </message>
    <message>
        <source>No longer important customers: {names}</source>
        <translation>已不是重要用户：{names}</translation>
    </message>
    <message>
        <source>Residents: filed {filed}, now {now}</source>
        <translation>居民：上报时 {filed} 户，现 {now} 户</translation>
    </message>
    <message>
        <source>To be told by name before the cut (U-3): {names}</source>
        <translation>停电前须逐户告知（U-3）：{names}</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>最迟时间</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Form of the act</source>
        <translation>操作表单</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>停电时段</translation>
    </message>
    <message>
        <source>Hours in force</source>
        <translation>已批准时段</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>履行情况</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线路、区段</translation>
    </message>
    <message>
        <source>No other hours are better for this plan</source>
        <translation>没有对本计划更好的时段</translation>
    </message>
    <message>
        <source>No other plan of this station can be written on now</source>
        <translation>本站目前没有可修改的其他计划</translation>
    </message>
    <message>
        <source>No plan is chosen.</source>
        <translation>未选择计划。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Other hours are offered here as soon as they are worked out.</source>
        <translation>正在推算，可改的时段算好后在此列出。</translation>
    </message>
    <message>
        <source>Over the limit because: {reason}</source>
        <translation>超限理由：{reason}</translation>
    </message>
    <message>
        <source>Repeated outages (R-2) were not counted for this paper: over a limit, a second approver has to agree.</source>
        <translation>本表未统计重复停电（R-2）；如有台区超限，须由第二审批人同意。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>Said with it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Sheet of the plan</source>
        <translation>计划详情</translation>
    </message>
    <message>
        <source>Team, person in charge</source>
        <translation>班组、工作负责人</translation>
    </message>
    <message>
        <source>The notice law asks for nothing here.</source>
        <translation>此计划没有公告与上报时限要求。</translation>
    </message>
    <message>
        <source>Version {number}, {by}, {at}</source>
        <translation>第 {number} 版，{by}，{at}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What was typed in “{act}” stays there; its key leads back.</source>
        <translation>“{act}”中已填写的内容保留，按其快捷键即可返回。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>With words of {names}, whose plan was taken in</source>
        <translation>含并入计划的编写人：{names}</translation>
    </message>
    <message>
        <source>hours then: {start} – {end}</source>
        <translation>当时的时段：{start} – {end}</translation>
    </message>
    <message>
        <source>make-up days of {years} not published</source>
        <translation>{years} 年调休尚未公布</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>shared areas: {count}</source>
        <translation>共有台区 {count} 个</translation>
    </message>
    <message>
        <source>{count}, listed below</source>
        <translation>{count} 个，见后附清单</translation>
    </message>
    <message>
        <source>{count}, residents among them: {residents}</source>
        <translation>{count} 户，其中居民 {residents} 户</translation>
    </message>
    <message>
        <source>{count}: {areas}</source>
        <translation>{count} 个：{areas}</translation>
    </message>
    <message>
        <source>{count}: {areas} and {more} more</source>
        <translation>{count} 个：{areas} 等，另有 {more} 个</translation>
    </message>
    <message>
        <source>{hours}, on {count} of the areas: {areas}</source>
        <translation>{hours}，重叠台区 {count} 个：{areas}</translation>
    </message>
    <message>
        <source>{reference}, not stamped</source>
        <translation>{reference}，未盖章</translation>
    </message>
    <message>
        <source>{reference}, stamped</source>
        <translation>{reference}，已盖章</translation>
    </message>
    <message>
        <source>{state}: once filed, these have to approve.</source>
        <translation>{state}：上报后须经以下环节审批。</translation>
    </message>
    <message>
        <source>{who}, {at}</source>
        <translation>{who}，{at}</translation>
    </message>
    <message>
        <source>– still empty –</source>
        <translation>– 未填写 –</translation>
    </message>
    <message>
        <source>“{act}” is not possible with this plan now, or not for this account.</source>
        <translation>当前状态或本账号不能对此计划“{act}”。</translation>
    </message>
    <message>
        <source>▶ due now: {roles}</source>
        <translation>▶ 待办：{roles}</translation>
    </message>
    <message>
        <source>◆ Major</source>
        <translation>◆ 重大</translation>
    </message>
    <message>
        <source>◆ Major: {span} together with {plans}</source>
        <translation>◆ 重大停电：与{plans}合计{span}</translation>
    </message>
    <message>
        <source>○ then: {roles}</source>
        <translation>○ 其后：{roles}</translation>
    </message>
</context>
<context>
    <name>PlanState</name>
    <message>
        <source>Approved by a second person</source>
        <translation>第二审批人已审</translation>
    </message>
    <message>
        <source>Approved by the department head</source>
        <translation>部门负责人已审</translation>
    </message>
    <message>
        <source>Approved by the distribution room</source>
        <translation>配电室已审</translation>
    </message>
    <message>
        <source>Approved by the station</source>
        <translation>站长已审</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>Notice approved</source>
        <translation>停电公告已审</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>计划内容</translation>
    </message>
    <message>
        <source>Notice duties</source>
        <translation>公告与上报时限</translation>
    </message>
    <message>
        <source>Overlaps with approved plans</source>
        <translation>与已批准计划重叠</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>停电影响</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Approved, to come</source>
        <translation>已批准，未到时段</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延时</translation>
    </message>
    <message>
        <source>Extension: {state}</source>
        <translation>延时：{state}</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Hours over</source>
        <translation>时段已过</translation>
    </message>
    <message>
        <source>In force now</source>
        <translation>计划时段内</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>审批中</translation>
    </message>
    <message>
        <source>On the way, filed or approved by me</source>
        <translation>审批中，我上报或已审批</translation>
    </message>
    <message>
        <source>Returned, withdrawn, cancelled</source>
        <translation>已退回、撤回、取消</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>待我办理</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>waits for “{link}”</source>
        <translation>待“{link}”审批</translation>
    </message>
    <message>
        <source>{month:02}-{day:02} {weekday}</source>
        <translation>{month:02}-{day:02} {weekday}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>还剩 {span}</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02} {weekday}</source>
        <translation>{year}-{month:02}-{day:02} {weekday}</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Move the plan to other hours …</source>
        <translation>计划改期…</translation>
    </message>
    <message>
        <source>Nothing can be done to this plan now</source>
        <translation>此计划目前没有可办的操作</translation>
    </message>
    <message>
        <source>Outage plans</source>
        <translation>停电计划</translation>
    </message>
</context>
<context>
    <name>PointWeight</name>
    <message>
        <source>better</source>
        <translation>宜有</translation>
    </message>
    <message>
        <source>must</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>or say why</source>
        <translation>否则说明</translation>
    </message>
</context>
<context>
    <name>Post</name>
    <message>
        <source>Dispatcher</source>
        <translation>值班员</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>值长</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>备班</translation>
    </message>
</context>
<context>
    <name>PresentPart</name>
    <message>
        <source>No shift is open: the shift leader opens the first one.</source>
        <translation>尚无值班：由值长开始首个值班。</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>Who comes on duty</source>
        <translation>谁上岗</translation>
    </message>
    <message>
        <source>Who is on duty</source>
        <translation>在岗人员</translation>
    </message>
    <message>
        <source>{who}, since {since}</source>
        <translation>{who}，{since}起</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Black and white (shown here, too)</source>
        <translation>黑白打印（预览同此）</translation>
    </message>
    <message>
        <source>Both, turned at the long edge</source>
        <translation>双面，沿长边翻转</translation>
    </message>
    <message>
        <source>Both, turned at the short edge</source>
        <translation>双面，沿短边翻转</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>One side of the sheet</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>Pages of the paper</source>
        <translation>文书页面</translation>
    </message>
    <message>
        <source>Pages, like 1-3, 7</source>
        <translation>页码，如 1-3, 7</translation>
    </message>
    <message>
        <source>Pages: {count}</source>
        <translation>共 {count} 页</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>单双面</translation>
    </message>
    <message>
        <source>This computer has no printer. Save as PDF and print it elsewhere.</source>
        <translation>本机没有打印机。可存为 PDF，到别处打印。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>PrintWork</name>
    <message>
        <source>Archived paper, SHA-256 {digest}…. Pages here, and what a printer gets, are set from the signed content in your language. Save as PDF gives the archived file, byte for byte.</source>
        <translation>已归档文件，SHA-256 {digest}…。此处页面及打印件按签字内容、以您的语言重新排版；“另存为 PDF”给出归档原件，逐字节一致。</translation>
    </message>
    <message>
        <source>Choose a crew, or an order that a crew has: the crew&apos;s run sheet is printed.</source>
        <translation>请先选中队伍，或选中已派队伍的工单，再打印其出工单。</translation>
    </message>
    <message>
        <source>Choose an order or a planned outage: its operation ticket is printed.</source>
        <translation>请先选中工单或计划停电，再打印其操作票。</translation>
    </message>
    <message>
        <source>Nothing is chosen here that has a paper. Papers: {papers}</source>
        <translation>当前没有选中可打印的内容。可打印的文书：{papers}</translation>
    </message>
</context>
<context>
    <name>Printed</name>
    <message>
        <source>Printed by {who}, {date} {time}</source>
        <translation>{who} 打印于 {date} {time}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The font lacks these characters, 〓 is printed for each of them: {characters}</source>
        <translation>字库中没有下列字符，打印时以〓代替：{characters}</translation>
    </message>
    <message>
        <source>The shipped one was taken instead.</source>
        <translation>已改用随程序提供的模板。</translation>
    </message>
    <message>
        <source>The site&apos;s template {file} cannot be used, line {line}: {said}.</source>
        <translation>本单位模板 {file} 第 {line} 行有误，不能使用：{said}。</translation>
    </message>
    <message>
        <source>The site&apos;s template {file} cannot be used: {said}.</source>
        <translation>本单位模板 {file} 不能使用：{said}。</translation>
    </message>
    <message>
        <source>There is no page {part}: the paper has pages 1 to {last}.</source>
        <translation>没有第 {part} 页：本文书为第 1 至 {last} 页。</translation>
    </message>
    <message>
        <source>“{part}” is no page: pages are written like 1-3, 7.</source>
        <translation>“{part}”不是页码：页码写作 1-3, 7 的样子。</translation>
    </message>
    <message>
        <source>“{part}” runs backwards: the smaller page comes first.</source>
        <translation>“{part}”前后颠倒：小的页码写在前面。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Another console is still building this demo: that takes about a minute.</source>
        <translation>另一个控制台仍在生成此演示，约需一分钟。</translation>
    </message>
    <message>
        <source>Database: {url}</source>
        <translation>数据库：{url}</translation>
    </message>
    <message>
        <source>Folder of the city&apos;s files</source>
        <translation>选择城市文件所在目录</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
</context>
<context>
    <name>ProposalChoice</name>
    <message>
        <source>Proposals for stations that others hold: {count}</source>
        <translation>其他人负责的站的升级建议：{count} 项</translation>
    </message>
</context>
<context>
    <name>ProtectedEvents</name>
    <message>
        <source>Protected: {name}</source>
        <translation>保电：{name}</translation>
    </message>
    <message>
        <source>areas: {count}</source>
        <translation>{count} 个台区</translation>
    </message>
    <message>
        <source>level: {level}</source>
        <translation>{level}保电</translation>
    </message>
</context>
<context>
    <name>ProtectionLevel</name>
    <message>
        <source>first</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>second</source>
        <translation>二级</translation>
    </message>
    <message>
        <source>special</source>
        <translation>特级</translation>
    </message>
    <message>
        <source>third</source>
        <translation>三级</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>An internal clock: it stands still while the order is suspended.</source>
        <translation>内部时限：工单挂起期间暂停计时。</translation>
    </message>
    <message>
        <source>As shipped with the program; no site has approved it.</source>
        <translation>程序内置，未经任何单位批准。</translation>
    </message>
    <message>
        <source>In the shipped calendar: {day}</source>
        <translation>内置日历：{day}</translation>
    </message>
    <message>
        <source>Rule book {version}, in force from {date}</source>
        <translation>规则手册{version}，{date}起施行</translation>
    </message>
    <message>
        <source>Site&apos;s book approved by {who}</source>
        <translation>本单位手册批准：{who}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
    <message>
        <source>Source: {source} ({confidence})</source>
        <translation>出处：{source}（{confidence}）</translation>
    </message>
    <message>
        <source>The customer&apos;s clock: it never pauses.</source>
        <translation>客户时限：从不暂停。</translation>
    </message>
    <message>
        <source>The site&apos;s book does not say who approved it.</source>
        <translation>本单位手册未写明由谁批准。</translation>
    </message>
    <message>
        <source>The site&apos;s own number; shipped: {value}</source>
        <translation>本单位自定，内置值为{value}</translation>
    </message>
    <message>
        <source>The site&apos;s own number; the shipped book has none.</source>
        <translation>本单位自定，内置手册没有此项。</translation>
    </message>
    <message>
        <source>The site&apos;s own words.</source>
        <translation>本单位自定条文。</translation>
    </message>
    <message>
        <source>{date}: {day}</source>
        <translation>{date}：{day}</translation>
    </message>
    <message>
        <source>{name}: {hours}</source>
        <translation>{name}：{hours}</translation>
    </message>
    <message>
        <source>{number} {leg}: {value}</source>
        <translation>{number} {leg}：{value}</translation>
    </message>
    <message>
        <source>{number}: {value}</source>
        <translation>{number}：{value}</translation>
    </message>
</context>
<context>
    <name>PublishForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose at least one document.</source>
        <translation>至少选择一种文件。</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Folder for the documents</source>
        <translation>文件存放文件夹</translation>
    </message>
    <message>
        <source>How far the documents are written</source>
        <translation>文件写入进度</translation>
    </message>
    <message>
        <source>In the folder already: {files}. Enter overwrites them.</source>
        <translation>文件夹中已有：{files}。按回车覆盖。</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>存入文件夹</translation>
    </message>
    <message>
        <source>No CAP alert yet: the words of notices name no sender of this company. Give “sender” there (Words of notices …), for example 95598@ and the company&apos;s domain.</source>
        <translation>暂不能发出 CAP 预警：公告用语中还没有本单位的发布者标识。请在“公告用语…”中填写 sender，例如 95598@ 加本单位域名。</translation>
    </message>
    <message>
        <source>Overwrite and publish</source>
        <translation>覆盖并发布</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Publish for {plan}: {notice}</source>
        <translation>发布 {plan}：{notice}</translation>
    </message>
    <message>
        <source>Say into which folder the documents go.</source>
        <translation>请指定文件存放的文件夹。</translation>
    </message>
    <message>
        <source>alert platform</source>
        <translation>预警发布平台</translation>
    </message>
    <message>
        <source>calendar of outages</source>
        <translation>停电日历</translation>
    </message>
    <message>
        <source>list for the offices</source>
        <translation>发各告知单位</translation>
    </message>
    <message>
        <source>posting on site</source>
        <translation>现场张贴</translation>
    </message>
    <message>
        <source>{format} goes out by</source>
        <translation>{format}的发布渠道</translation>
    </message>
</context>
<context>
    <name>Published</name>
    <message>
        <source>Areas</source>
        <translation>台区</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Counted anew</source>
        <translation>重新统计</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Hours said</source>
        <translation>公告时段</translation>
    </message>
    <message>
        <source>Nothing was published about this plan.</source>
        <translation>该计划尚未发布过公告。</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>Went out by</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>{file} is none of the published documents known here: it was changed, or it is of a plan that has left the working set.</source>
        <translation>{file} 与本机现有的发布记录都不一致：文件被改动过，或所属计划已归档。</translation>
    </message>
    <message>
        <source>{file} is, byte for byte: {format} of plan {plan}, {kind}, no. {number}, {time}, by {who}.</source>
        <translation>{file} 与发布记录逐字节一致：计划 {plan} 的{format}，{kind}，第 {number} 次，{time}，{who} 发布。</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>请按新快捷键</translation>
    </message>
</context>
<context>
    <name>QueueColumn</name>
    <message>
        <source>Crew</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>故障现象</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>{state}, suspended</source>
        <translation>{state}·挂起</translation>
    </message>
</context>
<context>
    <name>QueueColumns</name>
    <message>
        <source>All columns as at first</source>
        <translation>全部列恢复初始</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Move “{column}” to the left</source>
        <translation>“{column}”左移</translation>
    </message>
    <message>
        <source>Move “{column}” to the right</source>
        <translation>“{column}”右移</translation>
    </message>
    <message>
        <source>{column} (always shown)</source>
        <translation>{column}（始终显示）</translation>
    </message>
    <message>
        <source>{column} (no room now)</source>
        <translation>{column}（宽度不够）</translation>
    </message>
</context>
<context>
    <name>QueueGroup</name>
    <message>
        <source>Area {area} without power</source>
        <translation>台区{area}停电</translation>
    </message>
    <message>
        <source>Feeder {feeder} without power</source>
        <translation>馈线{feeder}停电</translation>
    </message>
    <message>
        <source>New, not sorted in yet</source>
        <translation>新到，未排入</translation>
    </message>
    <message>
        <source>No grid</source>
        <translation>无网格</translation>
    </message>
    <message>
        <source>No outage</source>
        <translation>未涉及停电</translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message numerus="yes">
        <source>%n new – F5 sorts in</source>
        <translation>
            <numerusform>新到%n件，按F5排入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new: F5</source>
        <translation>
            <numerusform>新到%n件：F5</numerusform>
        </translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation>在办 {number}</translation>
    </message>
    <message>
        <source>Overdue {number}</source>
        <translation>超时 {number}</translation>
    </message>
    <message>
        <source>To dispatch {number}</source>
        <translation>待派单 {number}</translation>
    </message>
</context>
<context>
    <name>QueueMark</name>
    <message>
        <source>C</source>
        <comment>service cases, one sign</comment>
        <translation>诉</translation>
    </message>
    <message>
        <source>E</source>
        <comment>escalated, one sign</comment>
        <translation>升</translation>
    </message>
    <message>
        <source>L</source>
        <comment>supply not back after a planned outage, one sign</comment>
        <translation>逾</translation>
    </message>
    <message>
        <source>Open cases: {count}</source>
        <translation>未办结诉求 {count} 件</translation>
    </message>
    <message>
        <source>P</source>
        <comment>inside a planned outage, one sign</comment>
        <translation>计</translation>
    </message>
    <message>
        <source>R</source>
        <comment>reopened, one sign</comment>
        <translation>重</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>S</source>
        <comment>supervised, one sign</comment>
        <translation>督</translation>
    </message>
    <message>
        <source>U</source>
        <comment>urged, one sign</comment>
        <translation>催</translation>
    </message>
    <message>
        <source>Under supervision</source>
        <translation>督办中</translation>
    </message>
    <message>
        <source>Urged {count}×</source>
        <translation>已催{count}次</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>As of {time}</source>
        <translation>截至{time}</translation>
    </message>
    <message>
        <source>As of {time}, position {age} old</source>
        <translation>截至{time}，定位距今{age}</translation>
    </message>
    <message>
        <source>As of {time}, positions up to {age} old</source>
        <translation>截至{time}，定位距今最长{age}</translation>
    </message>
    <message>
        <source>Crews counted: {count} (on standby, no order, position current)</source>
        <translation>计入队伍：{count}支（待命、无工单、定位正常）</translation>
    </message>
    <message>
        <source>Customers there: {customers}, of them in town: {urban}</source>
        <translation>盲区客户：{customers}户，其中城区{urban}户</translation>
    </message>
    <message>
        <source>Customers within its quarter of an hour now: {customers}</source>
        <translation>该队伍现一刻钟可到：{customers} 户</translation>
    </message>
    <message>
        <source>Estimated from the straight line, as when crews are ranked</source>
        <translation>按直线距离估算，与队伍排序同一口径</translation>
    </message>
    <message>
        <source>From the station&apos;s duty point</source>
        <translation>从服务站值班点出发</translation>
    </message>
    <message>
        <source>Ground nobody reaches</source>
        <translation>响应盲区</translation>
    </message>
    <message>
        <source>Lost: {ground} km², customers: {customers}, of them in town: {urban}</source>
        <translation>失去 {ground} km²，{customers} 户，其中城区 {urban} 户</translation>
    </message>
    <message>
        <source>Marks at crews: full box, limit still met (by the drive alone)</source>
        <translation>队伍旁标记：实心为仍可按时到达（只计行车时间）</translation>
    </message>
    <message>
        <source>Nearest for the rest: {crews}</source>
        <translation>其余由最近队伍可到：{crews}</translation>
    </message>
    <message>
        <source>No arrival limit of this order is running.</source>
        <translation>该工单没有正在计时的到达时限。</translation>
    </message>
    <message>
        <source>Not counted, position not current: {crews}</source>
        <translation>定位异常，未计入：{crews}</translation>
    </message>
    <message>
        <source>Nothing is lost: others cover all of its ground.</source>
        <translation>无空缺：其范围均有其他队伍可到。</translation>
    </message>
    <message>
        <source>Of them lent, counted on their borrower&apos;s ground only: {count}</source>
        <translation>其中借出的（只计借入站的辖区）：{count}</translation>
    </message>
    <message>
        <source>Other crews counted: {count} (on standby, no order, position current)</source>
        <translation>计入的其他队伍：{count}（待命、无工单、定位有效）</translation>
    </message>
    <message>
        <source>Position not current, counted from duty point or last position: {crews}</source>
        <translation>定位异常，按值班点或最后定位计算：{crews}</translation>
    </message>
    <message>
        <source>Position not current: from {where}</source>
        <translation>定位异常，按{where}计算</translation>
    </message>
    <message>
        <source>Reach from now: {name}</source>
        <translation>当前可达范围：{name}</translation>
    </message>
    <message>
        <source>The hole if {crew} is lent</source>
        <translation>借出{crew}后的空缺</translation>
    </message>
    <message>
        <source>loses the quarter of an hour</source>
        <translation>一刻钟内不再可到</translation>
    </message>
    <message>
        <source>no free crew within {span}</source>
        <translation>{span}内无空闲队伍可达</translation>
    </message>
    <message>
        <source>parts of the grid, seen from afar</source>
        <translation>网格局部不可达（远看时）</translation>
    </message>
    <message>
        <source>within {span}: {customers} customers</source>
        <translation>{span}内：{customers}户</translation>
    </message>
    <message>
        <source>{crews} and {count} more</source>
        <translation>{crews}等，另有{count}支队伍</translation>
    </message>
    <message>
        <source>{crew} ({customers})</source>
        <translation>{crew}（{customers} 户）</translation>
    </message>
    <message>
        <source>{rule} by {time}: {free} free crews, {others} others on duty</source>
        <translation>{rule} {time}到期：空闲{free}支，其他在岗{others}支</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>Lines left out here: {count}</source>
        <translation>此处略去 {count} 行</translation>
    </message>
</context>
<context>
    <name>Reaching</name>
    <message>
        <source>Choose a crew, a station or an order first.</source>
        <translation>请先选中队伍、服务站或工单。</translation>
    </message>
    <message>
        <source>No grid lies in the middle of the map.</source>
        <translation>地图中央没有网格。</translation>
    </message>
</context>
<context>
    <name>ReadBackEditor</name>
    <message>
        <source>Type what you hear, not what you read.</source>
        <translation>按听到的填写，不要照屏幕抄。</translation>
    </message>
    <message>
        <source>✓ Read back as said.</source>
        <translation>✓ 复诵无误。</translation>
    </message>
    <message>
        <source>✕ Not what was said: ask again.</source>
        <translation>✕ 复诵不符，请重新复诵。</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>approved by another person ({rule})</source>
        <translation>已由他人批准（{rule}）</translation>
    </message>
    <message>
        <source>arrives in {minutes}, {metres} away, from {source}</source>
        <translation>{minutes}可到，距{metres}，自{source}起算</translation>
    </message>
    <message>
        <source>at the planned outage {plan} (permit {permit}: {state})</source>
        <translation>正在计划停电 {plan} 现场（工作许可 {permit}：{state}）</translation>
    </message>
    <message>
        <source>borrowed from {lender} until {until}</source>
        <translation>从{lender}借入，至{until}</translation>
    </message>
    <message>
        <source>busy with {order} ({state}, sent {lost_minutes} ago)</source>
        <translation>在办{order}（{state}，{lost_minutes}前派出）</translation>
    </message>
    <message>
        <source>busy with {order} ({state}, sent {lost_minutes} ago; {number} has {left_minutes} left)</source>
        <translation>在办{order}（{state}，{lost_minutes}前派出；{number}还剩{left_minutes}）</translation>
    </message>
    <message>
        <source>busy with {order} ({state}, sent {lost_minutes} ago; {number} is overdue by {left_minutes})</source>
        <translation>在办{order}（{state}，{lost_minutes}前派出；{number}已超时{left_minutes}）</translation>
    </message>
    <message>
        <source>declined this order at {at}</source>
        <translation>{at}退过本单</translation>
    </message>
    <message>
        <source>has this order already</source>
        <translation>已承接本单</translation>
    </message>
    <message>
        <source>lacks the skill: {skill}</source>
        <translation>缺少技能：{skill}</translation>
    </message>
    <message>
        <source>lent by a department until {until}</source>
        <translation>由部门借来，至{until}</translation>
    </message>
    <message>
        <source>lent to {borrower} until {until}</source>
        <translation>已借给{borrower}，至{until}</translation>
    </message>
    <message>
        <source>may not operate this ({rule}); allowed: {operators}</source>
        <translation>无权操作（{rule}），应由：{operators}</translation>
    </message>
    <message>
        <source>may not operate this without another person&apos;s approval ({rule}); allowed: {operators}</source>
        <translation>未经他人批准不得操作（{rule}），应由：{operators}</translation>
    </message>
    <message>
        <source>needed first: {needs} ({rule})</source>
        <translation>须先具备：{needs}（{rule}）</translation>
    </message>
    <message>
        <source>no position known; taken to be at {source}</source>
        <translation>无定位，按{source}估算</translation>
    </message>
    <message>
        <source>nobody is sent for this without another person&apos;s approval ({rule})</source>
        <translation>未经他人批准不派队伍（{rule}）</translation>
    </message>
    <message>
        <source>of a department, not of a station</source>
        <translation>部门队伍，不属服务站</translation>
    </message>
    <message>
        <source>of another station: {station}</source>
        <translation>外站：{station}</translation>
    </message>
    <message>
        <source>of this station</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>off duty</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>off duty since {since}</source>
        <translation>{since}起离岗</translation>
    </message>
    <message>
        <source>on a break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>on a break since {since}</source>
        <translation>{since}起休息</translation>
    </message>
    <message>
        <source>position too old: taken to be at {source}</source>
        <translation>定位过旧，按{source}估算</translation>
    </message>
    <message>
        <source>position {minutes} ahead of time; taken to be at {source}</source>
        <translation>定位时间超前{minutes}，按{source}估算</translation>
    </message>
    <message>
        <source>{kilometres} km</source>
        <translation>{kilometres}公里</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres}米</translation>
    </message>
</context>
<context>
    <name>ReasonCode</name>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达时间</translation>
    </message>
    <message>
        <source>At a planned outage</source>
        <translation>计划停电现场</translation>
    </message>
    <message>
        <source>Borrowed</source>
        <translation>借入</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>在办他单</translation>
    </message>
    <message>
        <source>Declined before</source>
        <translation>曾退单</translation>
    </message>
    <message>
        <source>Has this order</source>
        <translation>已承接</translation>
    </message>
    <message>
        <source>Lent to others</source>
        <translation>已借出</translation>
    </message>
    <message>
        <source>Needed first</source>
        <translation>前置条件</translation>
    </message>
    <message>
        <source>No authority</source>
        <translation>无权操作</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>无定位</translation>
    </message>
    <message>
        <source>Off duty</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>Old position</source>
        <translation>定位过时</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Other station</source>
        <translation>外站</translation>
    </message>
    <message>
        <source>Own station</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Position from the future</source>
        <translation>定位时间超前</translation>
    </message>
    <message>
        <source>Skill missing</source>
        <translation>缺少技能</translation>
    </message>
</context>
<context>
    <name>RecipientKind</name>
    <message>
        <source>Government grid officer</source>
        <translation>政府网格员</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>客服热线</translation>
    </message>
    <message>
        <source>Housing estate</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Important customer</source>
        <translation>重要用户</translation>
    </message>
    <message>
        <source>Residents&apos; committee</source>
        <translation>居委会</translation>
    </message>
    <message>
        <source>Sub-district/town office</source>
        <translation>街道办事处、乡镇政府</translation>
    </message>
    <message>
        <source>Village committee</source>
        <translation>村委会</translation>
    </message>
</context>
<context>
    <name>Recipients</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a recipient</source>
        <translation>添加告知对象</translation>
    </message>
    <message>
        <source>Add a recipient …</source>
        <translation>添加告知对象…</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct what is recorded of {name}</source>
        <translation>更正{name}的告知记录</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Recipients of the notice</source>
        <translation>公告的告知对象</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Remove a recipient</source>
        <translation>移除告知对象</translation>
    </message>
    <message>
        <source>Told: {names}</source>
        <translation>告知：{names}</translation>
    </message>
    <message>
        <source>told: {told} of {all}</source>
        <translation>已告知 {told}/{all}</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names}等，另有 {more} 个告知对象</translation>
    </message>
</context>
<context>
    <name>RecipientsModel</name>
    <message>
        <source>2nd notice from {time}</source>
        <translation>{time}起再通知</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>告知对象</translation>
    </message>
    <message>
        <source>Told, by whom</source>
        <translation>告知情况</translation>
    </message>
    <message>
        <source>retry by {time}</source>
        <translation>{time}前再次告知</translation>
    </message>
    <message>
        <source>▲ 2nd notice by {time}</source>
        <translation>▲ 限{time}前再通知</translation>
    </message>
    <message>
        <source>▲ retry was due {time}</source>
        <translation>▲ 应于{time}再次告知</translation>
    </message>
    <message>
        <source>○ Not told yet</source>
        <translation>○ 未告知</translation>
    </message>
    <message>
        <source>✓ Posted</source>
        <translation>✓ 已张贴</translation>
    </message>
    <message>
        <source>✕ 2nd notice due {time}</source>
        <translation>✕ 再通知超时：{time}</translation>
    </message>
</context>
<context>
    <name>RecipientsTab</name>
    <message>
        <source>{plan}: {why}</source>
        <translation>{plan}：{why}</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>95598, which answers the callers, is not among the recipients of plan {plan}.</source>
        <translation>计划 {plan} 的告知对象缺少 95598，客户来电将无从答复。</translation>
    </message>
    <message>
        <source>A case is linked to {most} orders and plans at most.</source>
        <translation>一件诉求最多关联 {most} 件工单、计划。</translation>
    </message>
    <message>
        <source>A correction stays of the same kind: {kind}.</source>
        <translation>更正须为同类：{kind}。</translation>
    </message>
    <message>
        <source>A crew is lent for {days} days at most.</source>
        <translation>队伍一次最多借用 {days} 天。</translation>
    </message>
    <message>
        <source>A fault of the program stopped this; nothing was done. Its report is in the log.</source>
        <translation>程序出错，操作未执行。详情见日志。</translation>
    </message>
    <message>
        <source>A further reply of case {case} is drafted and not sent.</source>
        <translation>诉求 {case} 还有一份答复草稿未发出。</translation>
    </message>
    <message>
        <source>A notice of plan {plan} goes out in a file at least.</source>
        <translation>发布计划 {plan} 的公告至少要有一个文件。</translation>
    </message>
    <message>
        <source>A notice “{kind}” does not fit what the public was told before.</source>
        <translation>“{kind}”公告与此前已发布的公告不衔接。</translation>
    </message>
    <message>
        <source>A paper of {count} bytes is not archived; {most} fit.</source>
        <translation>{count} 字节的纸质件不予归档；最多 {most} 字节。</translation>
    </message>
    <message>
        <source>A part belongs to one station or one crew.</source>
        <translation>一项分工只能指定一个服务站或一个队伍。</translation>
    </message>
    <message>
        <source>A point closes nothing: draw a line or an area.</source>
        <translation>一个点封不住路：请画线或区域。</translation>
    </message>
    <message>
        <source>A station is named only where a neighbouring one is asked.</source>
        <translation>只有升级至相邻服务站时才指定服务站。</translation>
    </message>
    <message>
        <source>An accident is being handled: the outgoing shift keeps command until it is over. {hindrance}: {thing}.</source>
        <translation>正在处理事故，处理完毕前由交班人员继续指挥。{hindrance}：{thing}。</translation>
    </message>
    <message>
        <source>An accident is being handled: the outgoing shift keeps command until it is over. {hindrance}: {thing}; others: {more}.</source>
        <translation>正在处理事故，处理完毕前由交班人员继续指挥。{hindrance}：{thing}；另有 {more} 项。</translation>
    </message>
    <message>
        <source>An extension ends after the approved end of plan {plan}, {end}.</source>
        <translation>延时后的结束时间须晚于计划 {plan} 批准的 {end}。</translation>
    </message>
    <message>
        <source>An extension of plan {plan} is on its way: it has to be approved or withdrawn first.</source>
        <translation>计划 {plan} 的延时正在审批，须先审完或撤回。</translation>
    </message>
    <message>
        <source>Areas are named more than once: {areas}.</source>
        <translation>台区重复：{areas}。</translation>
    </message>
    <message>
        <source>Areas that plan {plan} takes over a limit of repeated outages: {count} ({areas}). {area} would have {outages}; {most} are allowed. It takes one approver who names the reason and then another who agrees to it, in one round of the chain.</source>
        <translation>停电计划 {plan} 将使 {count} 个台区超过重复停电限值（{areas}），其中 {area} 将达 {outages} 次，限值 {most} 次。须在同一轮审批中先由一名审批人写明理由，再由另一名审批人同意。</translation>
    </message>
    <message>
        <source>Areas that plan {plan} takes over a limit of repeated outages: {count} ({areas}). {area} would have {outages}; {most} are allowed. Name the reason with the approval; a second approver then has to agree.</source>
        <translation>停电计划 {plan} 将使 {count} 个台区超过重复停电限值（{areas}），其中 {area} 将达 {outages} 次，限值 {most} 次。须在审批时写明理由，并由第二审批人同意。</translation>
    </message>
    <message>
        <source>Before {crew} operates {equipment}, this has to be on record: {need}.</source>
        <translation>{crew}操作{equipment}前，须先登记：{need}。</translation>
    </message>
    <message>
        <source>Both duties are {account}&apos;s: there is nothing to swap.</source>
        <translation>两个班都是{account}的，无需换班。</translation>
    </message>
    <message>
        <source>Case {case} has no draft of a reply.</source>
        <translation>诉求 {case} 还没有答复草稿。</translation>
    </message>
    <message>
        <source>Case {case} is a major complaint and not reviewed at both levels.</source>
        <translation>诉求 {case} 为重大投诉，两级审核尚未完成。</translation>
    </message>
    <message>
        <source>Case {case} is no major complaint: no review is owed.</source>
        <translation>诉求 {case} 不是重大投诉，无需审核。</translation>
    </message>
    <message>
        <source>Case {case} is not answered yet.</source>
        <translation>诉求 {case} 尚未答复。</translation>
    </message>
    <message>
        <source>Case {case} is open.</source>
        <translation>诉求 {case} 尚未办结。</translation>
    </message>
    <message>
        <source>Case {case} was closed at {at}. Reopen it first.</source>
        <translation>诉求 {case} 已于 {at} 办结，请先重启。</translation>
    </message>
    <message>
        <source>Case {case} was reviewed at both levels.</source>
        <translation>诉求 {case} 两级审核均已完成。</translation>
    </message>
    <message>
        <source>Earth wire {earth} is on already, under permit {permit}.</source>
        <translation>接地线{earth}已在工作许可{permit}下装设，尚未拆除。</translation>
    </message>
    <message>
        <source>Entry {revision} is too old to be taken back.</source>
        <translation>日志第{revision}条过早，不能撤销。</translation>
    </message>
    <message>
        <source>From {start} to {end} are {days} days; a plan has {most} at most. Is the date right?</source>
        <translation>{start} 至 {end} 共 {days} 天，一项计划最多 {most} 天。日期是否有误？</translation>
    </message>
    <message>
        <source>Handover {handover} is not signed by both: no paper of it is archived.</source>
        <translation>交接班 {handover} 未经双方签字：不归档纸质件。</translation>
    </message>
    <message>
        <source>Handover {handover} is over: {state}, {by}, {at}.</source>
        <translation>交接班 {handover} 已结束：{state}，{by}，{at}。</translation>
    </message>
    <message>
        <source>Handover {handover} is signed: its paper was archived and is given out as it is.</source>
        <translation>交接班 {handover} 已签字：纸质件已归档，按原样输出。</translation>
    </message>
    <message>
        <source>Handover {handover} to {account} is open since {at}: go on with it or withdraw it.</source>
        <translation>向 {account} 的交接班 {handover} 自 {at} 起在办：请继续办理或撤回。</translation>
    </message>
    <message>
        <source>Here {account} signs: nobody signs for another.</source>
        <translation>此处由 {account} 签字，不得代签。</translation>
    </message>
    <message>
        <source>Hours that are added to plan {plan} before supply is cut need a notice of their own, and “{step}” was due by {latest}. Once supply is cut, from {start} on, it may be extended (N-13).</source>
        <translation>计划 {plan} 在停电之前增加的时段须另行公告，而“{step}”最迟应于 {latest} 完成。自 {start} 起，实际停电后方可办理延时（N-13）。</translation>
    </message>
    <message>
        <source>Important customers of plan {plan} that are not among the recipients: {count}, the first of them {name}.</source>
        <translation>计划 {plan} 的告知对象缺少 {count} 户重要用户，首户为{name}。</translation>
    </message>
    <message>
        <source>It would have been due at {until} already.</source>
        <translation>期限{until}已过。</translation>
    </message>
    <message>
        <source>Job {escalation} is for somebody else to answer: {level}.</source>
        <translation>跨站任务 {escalation} 应由{level}答复。</translation>
    </message>
    <message>
        <source>Job {escalation} is over ({state}): {by}, {at}.</source>
        <translation>跨站任务 {escalation} {state}：{by}，{at}。</translation>
    </message>
    <message>
        <source>Job {escalation} was accepted and cannot be taken back: close it when it is done.</source>
        <translation>跨站任务 {escalation} 已被接受，不能撤回；完成后请办结。</translation>
    </message>
    <message>
        <source>Job {escalation} was answered already ({state}): {by}, {at}.</source>
        <translation>跨站任务 {escalation} 已答复（{state}）：{by}，{at}。</translation>
    </message>
    <message>
        <source>Job {escalation} was asked there already, or is past that level: {level}.</source>
        <translation>跨站任务 {escalation} 已问过该级，或已超过该级：{level}。</translation>
    </message>
    <message>
        <source>Name the areas that supply the event.</source>
        <translation>请填写为该任务供电的台区。</translation>
    </message>
    <message>
        <source>Name the orders that are escalated.</source>
        <translation>请指明要升级的工单。</translation>
    </message>
    <message>
        <source>Name the stations.</source>
        <translation>请指明服务站。</translation>
    </message>
    <message>
        <source>No CAP alert goes out under “{given}”: every computer is called so. Give “sender” in the words of notices first, for example 95598@ and the company&apos;s domain.</source>
        <translation>以“{given}”为发布者不能发出 CAP 预警：任何计算机都用这个名称。请先在公告用语中填写本单位的 sender，例如 95598@ 加本单位域名。</translation>
    </message>
    <message>
        <source>No account can have the role {role}.</source>
        <translation>账户不能用{role}这一角色。</translation>
    </message>
    <message>
        <source>No area of the plan belongs to {station}; they belong to {stations}, which has to draft it.</source>
        <translation>计划中没有 {station} 的台区，均属 {stations}，应由其拟稿。</translation>
    </message>
    <message>
        <source>No case comes in by “{channel}”: take a report for a trouble.</source>
        <translation>“{channel}”不受理诉求；故障请受理报修。</translation>
    </message>
    <message>
        <source>No crew is sent for: {equipment}, except with another person&apos;s approval.</source>
        <translation>{equipment}不派队伍，经他人批准的除外。</translation>
    </message>
    <message>
        <source>No crew of ours works on {equipment} as a rule. Say why one does here.</source>
        <translation>我方班组原则上不在{equipment}上工作；确需工作的，须写明理由。</translation>
    </message>
    <message>
        <source>No crew of ours works on: {equipment}.</source>
        <translation>我方班组不在此类设备上工作：{equipment}。</translation>
    </message>
    <message>
        <source>No file is named.</source>
        <translation>没有指定文件。</translation>
    </message>
    <message>
        <source>No shift has been handed over yet.</source>
        <translation>还没有交接过班。</translation>
    </message>
    <message>
        <source>No shift is open: the first one is opened by a shift leader.</source>
        <translation>当前没有在值班次：首个班次由值长开班。</translation>
    </message>
    <message>
        <source>No such notice of plan {plan} has gone out.</source>
        <translation>计划 {plan} 没有发布过这份公告。</translation>
    </message>
    <message>
        <source>No such silence of a feed is on record.</source>
        <translation>没有该数据中断的记录。</translation>
    </message>
    <message>
        <source>Nobody disables their own account or changes its role.</source>
        <translation>不能停用自己的账户，也不能改自己的角色。</translation>
    </message>
    <message>
        <source>Nobody has accepted job {escalation}: take it back instead of closing it.</source>
        <translation>跨站任务 {escalation} 尚无人接受：请撤回，不能办结。</translation>
    </message>
    <message>
        <source>Nobody here is called {actor}.</source>
        <translation>没有名为{actor}的账户。</translation>
    </message>
    <message>
        <source>Nobody is named who was told of plan {plan}.</source>
        <translation>未指明计划 {plan} 告知了谁。</translation>
    </message>
    <message>
        <source>Nobody may be cut off by plan {plan} in these hours: “{step}” was due by {latest} and came at {happened}. It may start from {earliest} on.</source>
        <translation>计划 {plan} 不能在本时段停电：“{step}”最迟应在 {latest}，实际为 {happened}。最早可自 {earliest} 起停电。</translation>
    </message>
    <message>
        <source>Nobody may be cut off by plan {plan} yet: “{step}” has not been done for these hours; it was due by {latest}.</source>
        <translation>计划 {plan} 尚不能停电：本时段“{step}”未完成，最迟应在 {latest}。</translation>
    </message>
    <message>
        <source>Nobody supervises case {case}.</source>
        <translation>诉求 {case} 没有督办。</translation>
    </message>
    <message>
        <source>Nobody was told at {happened} what the notice of plan {plan} says: it is of {earliest}.</source>
        <translation>计划 {plan} 的公告落款为 {earliest}，不可能在 {happened} 已告知。</translation>
    </message>
    <message>
        <source>Not ticked as understood yet: {sections}.</source>
        <translation>尚未勾选已明白：{sections}。</translation>
    </message>
    <message>
        <source>Nothing is shelved for longer than until {longest}.</source>
        <translation>最长只能搁置到 {longest}。</translation>
    </message>
    <message>
        <source>Order {order} belongs to job {escalation} already.</source>
        <translation>工单 {order} 已属于跨站任务 {escalation}。</translation>
    </message>
    <message>
        <source>Order {order} cannot be merged with itself.</source>
        <translation>工单{order}不能与自身合并。</translation>
    </message>
    <message>
        <source>Order {order} does not belong to job {escalation}.</source>
        <translation>工单 {order} 不属于跨站任务 {escalation}。</translation>
    </message>
    <message>
        <source>Order {order} has no crew.</source>
        <translation>工单{order}尚未派给队伍。</translation>
    </message>
    <message>
        <source>Order {order} has no line {stage}.</source>
        <translation>工单{order}没有第{stage}条环节记录。</translation>
    </message>
    <message>
        <source>Order {order} is merged into {main}: split it off first.</source>
        <translation>工单{order}已并入{main}，须先拆分。</translation>
    </message>
    <message>
        <source>Order {order} is not under supervision.</source>
        <translation>工单{order}未在督办。</translation>
    </message>
    <message>
        <source>Order {order} is over ({state}): there is nothing to escalate.</source>
        <translation>工单 {order} {state}，无须升级。</translation>
    </message>
    <message>
        <source>Order {order} is suspended: it has to be resumed first.</source>
        <translation>工单{order}已挂起，须先解除挂起。</translation>
    </message>
    <message>
        <source>Order {order} is “{state}” and cannot be put under supervision now.</source>
        <translation>工单{order}为“{state}”，现在不能督办。</translation>
    </message>
    <message>
        <source>Order {order} is “{state}”: a report for “{kind}” cannot be made now.</source>
        <translation>工单{order}为“{state}”，现在不能作“{kind}”前汇报。</translation>
    </message>
    <message>
        <source>Order {order} is “{state}”: no crew is lent for it.</source>
        <translation>工单 {order} 为“{state}”，不再为它借用队伍。</translation>
    </message>
    <message>
        <source>Order {order} is “{state}”: “{act}” is not possible now.</source>
        <translation>工单{order}为“{state}”，现在不能“{act}”。</translation>
    </message>
    <message>
        <source>Order {order} was de-energised: power comes back by re-energising, after its own report.</source>
        <translation>工单{order}已停电，须单独汇报后送电方可复电。</translation>
    </message>
    <message>
        <source>Order {order}: the report for “{kind}” lacks the equipment&apos;s name or number.</source>
        <translation>工单{order}：“{kind}”前汇报缺少设备名称或编号。</translation>
    </message>
    <message>
        <source>Order {order}: {permit} of plan {plan} has people or earth wires on the same area or line. Power stays off.</source>
        <translation>工单 {order}：计划 {plan} 的许可 {permit} 在同一台区或线路上还有人员或接地线，不得送电。</translation>
    </message>
    <message>
        <source>Order {order}: “{kind}” needs its own report to the duty dispatcher first.</source>
        <translation>工单{order}：“{kind}”前须单独向配调值班员汇报。</translation>
    </message>
    <message>
        <source>Orders of job {escalation} are still at work ({orders}): say why it is closed all the same.</source>
        <translation>跨站任务 {escalation} 仍有工单未送电（{orders}）：请说明办结原因。</translation>
    </message>
    <message>
        <source>Other orders are merged into {order}: split them off first.</source>
        <translation>{order}下有副单，须先拆分。</translation>
    </message>
    <message>
        <source>Permit {permit} has no such line to correct.</source>
        <translation>工作许可{permit}没有这条可更正的记录。</translation>
    </message>
    <message>
        <source>Permit {permit} is “{state}”: “{act}” is not possible now.</source>
        <translation>工作许可{permit}{state}，现在不能{act}。</translation>
    </message>
    <message>
        <source>Permit {permit}: areas that are not without power by this plan: {count} ({areas}).</source>
        <translation>许可 {permit}：{count} 个台区不在本计划停电范围内或已送电（{areas}）。</translation>
    </message>
    <message>
        <source>Permit {permit}: earth wires stay on until the end of work is reported of {tickets}.</source>
        <translation>工作许可{permit}：{tickets}汇报工作终结之前，不得拆除接地线。</translation>
    </message>
    <message>
        <source>Permit {permit}: no earth wire is on. Nobody works on {equipment} like that.</source>
        <translation>工作许可{permit}：未装设接地线，不得在{equipment}上工作。</translation>
    </message>
    <message>
        <source>Permit {permit}: no earth wire {earth} is on.</source>
        <translation>工作许可{permit}：没有装设中的接地线{earth}。</translation>
    </message>
    <message>
        <source>Permit {permit}: people ({tickets}) or earth wires ({earths}) are still there. Say what keeps them apart from the areas that come back.</source>
        <translation>许可 {permit}：现场仍有工作班（{tickets}）或接地线（{earths}），请写明与先送电台区之间的隔离措施（断开点）。</translation>
    </message>
    <message>
        <source>Permit {permit}: the end of work has not been reported of {tickets}.</source>
        <translation>工作许可{permit}：{tickets}尚未汇报工作终结。</translation>
    </message>
    <message>
        <source>Permit {permit}: the public was told {start}. Even with a reason nobody is switched off before {earliest}.</source>
        <translation>工作许可 {permit}：公告的停电时间为 {start}。即使说明理由，也不得早于 {earliest} 停电。</translation>
    </message>
    <message>
        <source>Permit {permit}: the public was told {start}. To switch off before that, give the reason.</source>
        <translation>工作许可{permit}：公告的停电时间是{start}，提前停电须写明原因。</translation>
    </message>
    <message>
        <source>Permit {permit}: the work of {ticket} is interrupted already.</source>
        <translation>工作许可{permit}：{ticket}已经间断。</translation>
    </message>
    <message>
        <source>Permit {permit}: the work of {ticket} is not interrupted.</source>
        <translation>工作许可{permit}：{ticket}未办理间断。</translation>
    </message>
    <message>
        <source>Permit {permit}: these are all areas that are left. Report the return of the whole.</source>
        <translation>许可 {permit}：这已是全部未送电台区，请作全部送电的送电汇报。</translation>
    </message>
    <message>
        <source>Permit {permit}: this party has no permission, or has ended.</source>
        <translation>工作许可{permit}：该工作班未经许可或已经终结。</translation>
    </message>
    <message>
        <source>Permit {permit}: ticket {ticket} has permission already.</source>
        <translation>工作许可{permit}：工作票{ticket}已经许可。</translation>
    </message>
    <message>
        <source>Permit {permit}: with {at} power would come back before it went.</source>
        <translation>工作许可{permit}：改为{at}，送电就早于停电了。</translation>
    </message>
    <message>
        <source>Permit {permit}: {count} earth wires are still on: {earths}.</source>
        <translation>工作许可{permit}：还有{count}组接地线未拆除：{earths}。</translation>
    </message>
    <message>
        <source>Permit {permit}: {crew} holds it already. Choose the crew that takes over.</source>
        <translation>工作许可{permit}已由{crew}执行，请选择接手的队伍。</translation>
    </message>
    <message>
        <source>Permit {permit}: {other} of plan {plan} has people or earth wires on the same areas. Power stays off.</source>
        <translation>工作许可 {permit}：同一台区上，计划 {plan} 的工作许可 {other} 仍有人员作业或接地线未拆除，不得送电。</translation>
    </message>
    <message>
        <source>Permit {permit}: {tickets} is at work. Interrupt or end the work before the permit changes hands.</source>
        <translation>工作许可{permit}：{tickets}正在工作，须先办理工作间断或工作终结，再交接。</translation>
    </message>
    <message>
        <source>Permit {permit}: “{kind}” has been reported and is not done yet. Whoever reported it does it.</source>
        <translation>工作许可{permit}：“{kind}”已汇报、尚未操作，由汇报的队伍操作完毕后再交接。</translation>
    </message>
    <message>
        <source>Permit {permit}: “{kind}” has not been reported to the duty dispatcher.</source>
        <translation>工作许可{permit}：{kind}前尚未向配调值班员汇报。</translation>
    </message>
    <message>
        <source>Plan {other} is approved for {count} of the same areas from {start} to {end}: {areas}.</source>
        <translation>计划 {other} 已批准在 {start} 至 {end} 停其中 {count} 个台区：{areas}。</translation>
    </message>
    <message>
        <source>Plan {plan} cannot be announced in time any more: “{step}” was due by {latest}. It may start from {earliest} on.</source>
        <translation>计划 {plan} 已来不及依规告知：“{step}”最迟应在 {latest}。停电最早可于 {earliest} 开始。</translation>
    </message>
    <message>
        <source>Plan {plan} cannot be filed: “{field}” is empty.</source>
        <translation>计划 {plan} 不能上报：“{field}”未填写。</translation>
    </message>
    <message>
        <source>Plan {plan} cannot be taken into itself.</source>
        <translation>计划 {plan} 不能并入自身。</translation>
    </message>
    <message>
        <source>Plan {plan} has become other work since permit {permit} was opened: call the permit off and open another.</source>
        <translation>工作许可 {permit} 开票后，计划 {plan} 的作业内容已变更：请取消该许可，另行开票。</translation>
    </message>
    <message>
        <source>Plan {plan} has changed since this was composed: the next notice is “{next}”, not “{kind}”.</source>
        <translation>拟稿之后计划 {plan} 已有变动：应发布的公告是“{next}”，不是“{kind}”。</translation>
    </message>
    <message>
        <source>Plan {plan} has no approved hours: nothing is switched for it.</source>
        <translation>计划{plan}没有已批准的停电时间，不得停电。</translation>
    </message>
    <message>
        <source>Plan {plan} has permit {permit} open: close it or call it off before another is opened.</source>
        <translation>计划{plan}的工作许可{permit}尚未办结：归档或取消后才能另行办理。</translation>
    </message>
    <message>
        <source>Plan {plan} is being carried out or is done (permit {permit}): it is neither called off nor moved.</source>
        <translation>计划{plan}正在执行或已执行（工作许可{permit}），不能再取消或改期。</translation>
    </message>
    <message>
        <source>Plan {plan} is live work: nobody is cut off, and nothing is announced.</source>
        <translation>计划 {plan} 为带电作业，不停电，无需公告。</translation>
    </message>
    <message>
        <source>Plan {plan} is “{state}”: its notice goes out once the dispatcher has approved it.</source>
        <translation>计划 {plan} 处于“{state}”状态，须经调度员审批公告后方可发布。</translation>
    </message>
    <message>
        <source>Plan {plan} is “{state}”: no hours of it are in force.</source>
        <translation>计划 {plan} 处于“{state}”状态，没有生效的停电时段。</translation>
    </message>
    <message>
        <source>Plan {plan} is “{state}”: “{act}” is not possible now.</source>
        <translation>计划 {plan} 为“{state}”，现在不能“{act}”。</translation>
    </message>
    <message>
        <source>Plan {plan} touches a customer&apos;s transformer: it needs the contact sheet with the customer&apos;s stamp.</source>
        <translation>计划 {plan} 涉及用户专变，须附用户盖章的停电联系单。</translation>
    </message>
    <message>
        <source>Plan {plan} waits for “{link}”: {roles} may speak for it, {role} may not.</source>
        <translation>计划 {plan} 正待“{link}”审批，应由{roles}办理，{role}不能办理。</translation>
    </message>
    <message>
        <source>Plan {plan} would cut off {residents} residents: a restriction may touch enterprises only.</source>
        <translation>计划 {plan} 将停 {residents} 户居民：有序用电限电只限企业，不限居民。</translation>
    </message>
    <message>
        <source>Plans {plan} and {into} are of two stations: only plans of one station are merged.</source>
        <translation>计划 {plan} 与 {into} 分属两站，只能合并同站的计划。</translation>
    </message>
    <message>
        <source>Postponed hours start after those of plan {plan}, {start}.</source>
        <translation>顺延后的开始时间须晚于计划 {plan} 原定的 {start}。</translation>
    </message>
    <message>
        <source>Question {number} of {by} is open: {words}</source>
        <translation>{by} 的第 {number} 条提问尚未答复：{words}</translation>
    </message>
    <message>
        <source>Report {report} is “{state}”, no longer open.</source>
        <translation>报修{report}为“{state}”，不能再变更。</translation>
    </message>
    <message>
        <source>Report {report} is “{state}”: there is nothing to call back about.</source>
        <translation>报修{report}为“{state}”，无须回访。</translation>
    </message>
    <message>
        <source>Row {row}, {field}: the account of {account} is disabled.</source>
        <translation>第{row}行，{field}：{account}的账号已停用。</translation>
    </message>
    <message>
        <source>Row {row}, {field}: there is no account {account}.</source>
        <translation>第{row}行，{field}：没有账号{account}。</translation>
    </message>
    <message>
        <source>Row {row}, {field}: {account} ({role}) cannot be on duty as: {post}.</source>
        <translation>第{row}行，{field}：{account}（{role}）不能担任{post}。</translation>
    </message>
    <message>
        <source>Row {row}: a seat has {most} characters at most, not {length}.</source>
        <translation>第{row}行：席位最多{most}个字，现有{length}个。</translation>
    </message>
    <message>
        <source>Row {row}: from {start} to {end} is no duty. It ends after it begins, {days} days later at most.</source>
        <translation>第{row}行：{start}至{end}不成一个班，下班须晚于上班，最长{days}天。</translation>
    </message>
    <message>
        <source>Row {row}: the duty from {start} on lies outside the days that are replaced.</source>
        <translation>第{row}行：{start}的班不在所替换的日期内。</translation>
    </message>
    <message>
        <source>Row {row}: {account} has a duty at that time already, {start} to {end}, which the import leaves.</source>
        <translation>第{row}行：{account}在该时段已有值班（{start}至{end}），本次导入不涉及该班。</translation>
    </message>
    <message>
        <source>Rows {other} and {row}: {account} has two duties at once, {start} to {end}.</source>
        <translation>第{other}行与第{row}行：{account}同时有两个班（{start}至{end}）。</translation>
    </message>
    <message>
        <source>Said was “{said}”, read back was “{heard}”.</source>
        <translation>所下为“{said}”，复诵为“{heard}”。</translation>
    </message>
    <message>
        <source>Say who gave the answer for: {level}.</source>
        <translation>请填写{level}的答复人。</translation>
    </message>
    <message>
        <source>Say why the reply goes out in spite of: {points}.</source>
        <translation>以下各点未满足，请说明仍要发出的理由：{points}。</translation>
    </message>
    <message>
        <source>Somebody else answers the question.</source>
        <translation>提问须由他人答复。</translation>
    </message>
    <message>
        <source>Switching is under way: the outgoing shift keeps command until it is done. {hindrance}: {thing}.</source>
        <translation>正在倒闸操作，操作完成前由交班人员继续指挥。{hindrance}：{thing}。</translation>
    </message>
    <message>
        <source>Switching is under way: the outgoing shift keeps command until it is done. {hindrance}: {thing}; others: {more}.</source>
        <translation>正在倒闸操作，操作完成前由交班人员继续指挥。{hindrance}：{thing}；另有 {more} 项。</translation>
    </message>
    <message>
        <source>Switching of {minutes} min is too short to be announced to the public.</source>
        <translation>倒闸仅 {minutes} 分钟，属短时停电，不对外公告。</translation>
    </message>
    <message>
        <source>That is outside every service grid: nothing can be marked there.</source>
        <translation>该处不在任何服务网格内，不能标记。</translation>
    </message>
    <message>
        <source>That mark is not on the map any more.</source>
        <translation>地图上已没有该标记。</translation>
    </message>
    <message>
        <source>That notice of plan {plan} is true no more: {by} published another one on {happened}.</source>
        <translation>计划 {plan} 的该份公告已失效：{by}已于 {happened} 另行公告。</translation>
    </message>
    <message>
        <source>That record of telling {name} was corrected already. Correct the correction instead.</source>
        <translation>对{name}的这条告知记录已更正过，请更正后一条。</translation>
    </message>
    <message>
        <source>That reference is not on this order any more.</source>
        <translation>本单上已没有这个附件。</translation>
    </message>
    <message>
        <source>The account of {account} is disabled: nobody comes on duty.</source>
        <translation>{account}的账号已停用，不能上岗。</translation>
    </message>
    <message>
        <source>The account {actor} is disabled.</source>
        <translation>账户{actor}已停用。</translation>
    </message>
    <message>
        <source>The account {login} exists already.</source>
        <translation>账户{login}已存在。</translation>
    </message>
    <message>
        <source>The address does not say which tile is meant: it needs the marks for level, column and row.</source>
        <translation>地址没有指明瓦片：需要级别、列号和行号的占位符。</translation>
    </message>
    <message>
        <source>The address has a mark for a key, but there is no key.</source>
        <translation>地址中有密钥占位符，但没有填密钥。</translation>
    </message>
    <message>
        <source>The address has the mark {mark}, which means nothing here.</source>
        <translation>地址中的占位符{mark}无法识别。</translation>
    </message>
    <message>
        <source>The address of a tile server begins with http:// or https://.</source>
        <translation>瓦片服务器的地址以http://或https://开头。</translation>
    </message>
    <message>
        <source>The alarm was raised anew at {at}, a step higher. Look at it again.</source>
        <translation>该告警已于 {at} 升级，请重新查看。</translation>
    </message>
    <message>
        <source>The approved hours of plan {plan} began at {start}.</source>
        <translation>计划 {plan} 批准的停电时间已于 {start} 开始。</translation>
    </message>
    <message>
        <source>The approved hours of plan {plan} were over at {end}.</source>
        <translation>计划 {plan} 批准的停电时间已于 {end} 结束。</translation>
    </message>
    <message>
        <source>The base map {file} cannot be read ({said}). The map goes on without what is missing.</source>
        <translation>底图{file}读不出来（{said}），地图继续使用，缺的部分不显示。</translation>
    </message>
    <message>
        <source>The base map {file} holds tiles of the kind “{format}”; only pictures can be shown (PNG, JPEG, WebP). The map goes on without a base map.</source>
        <translation>底图{file}里是“{format}”类型的瓦片，只能显示图片瓦片（PNG、JPEG、WebP）。地图继续使用，不带底图。</translation>
    </message>
    <message>
        <source>The base map {file} is empty. The map goes on without a base map.</source>
        <translation>底图{file}是空的。地图继续使用，不带底图。</translation>
    </message>
    <message>
        <source>The base map {file} is not there. The map goes on without it.</source>
        <translation>找不到底图{file}。地图继续使用，不带底图。</translation>
    </message>
    <message>
        <source>The border crosses itself or holds no ground: nobody can say what lies inside.</source>
        <translation>边界自相交，或未围住任何地面：分不清哪里是里面。</translation>
    </message>
    <message>
        <source>The chain of plan {plan} has spoken: only the dispatcher&apos;s approval of the notice is missing.</source>
        <translation>计划 {plan} 会签已完成，只待调度员审批停电公告。</translation>
    </message>
    <message>
        <source>The channel&apos;s number {reference} is case {case} already.</source>
        <translation>渠道编号 {reference} 已受理为诉求 {case}。</translation>
    </message>
    <message>
        <source>The copy does not verify (faults: {faults}); it was thrown away.</source>
        <translation>副本校验未通过（问题{faults}处），已丢弃。</translation>
    </message>
    <message>
        <source>The corrected time, {at}, is still to come.</source>
        <translation>更正后的时间{at}尚未到来。</translation>
    </message>
    <message>
        <source>The database belongs to another program.</source>
        <translation>该数据库属于其他程序。</translation>
    </message>
    <message>
        <source>The database can be read but not written ({said}).</source>
        <translation>数据库只能读，不能写（{said}）。</translation>
    </message>
    <message>
        <source>The database cannot be opened ({said}).</source>
        <translation>数据库无法打开（{said}）。</translation>
    </message>
    <message>
        <source>The database has been out of reach since {since}: nothing was sent, and nothing is kept for later.</source>
        <translation>数据库自{since}起无法访问：未发送任何操作，也不会留待以后补发。</translation>
    </message>
    <message>
        <source>The database has schema {revision}, this program works with {wanted}. Open it with the console once.</source>
        <translation>数据库结构版本为{revision}，本程序需要{wanted}。请先用调度台打开一次。</translation>
    </message>
    <message>
        <source>The database is damaged ({said}). Restore the last backup.</source>
        <translation>数据库已损坏（{said}）。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The database was busy for too long; nothing was written. Try again.</source>
        <translation>数据库长时间被占用，未写入任何内容。请重试。</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program (schema {revision}).</source>
        <translation>该数据库由更新版本的程序建立（结构版本{revision}）。</translation>
    </message>
    <message>
        <source>The disk does not answer properly ({said}).</source>
        <translation>磁盘读写异常（{said}）。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was written.</source>
        <translation>磁盘已满，未写入任何内容。</translation>
    </message>
    <message>
        <source>The end is too far ahead: {days} days from now is the most.</source>
        <translation>期限过远：最多自现在起 {days} 天。</translation>
    </message>
    <message>
        <source>The end is too far ahead: {hours} h from now is the most.</source>
        <translation>截止时间过远：自现在起最多 {hours} 小时。</translation>
    </message>
    <message>
        <source>The end, {at}, has passed already.</source>
        <translation>截止时间 {at} 已过。</translation>
    </message>
    <message>
        <source>The estimate, {at}, has passed already.</source>
        <translation>预计复电时间{at}已过。</translation>
    </message>
    <message>
        <source>The event would have ended at {end} already.</source>
        <translation>该任务的结束时间 {end} 已过。</translation>
    </message>
    <message>
        <source>The file is not a database.</source>
        <translation>该文件不是数据库。</translation>
    </message>
    <message>
        <source>The government grid blows whistles and nobody else: “{kind}” does not come by “{channel}”.</source>
        <translation>吹哨只来自政府网格：“{kind}”不经“{channel}”受理。</translation>
    </message>
    <message>
        <source>The ground has changed since the areas of plan {plan} were counted: choose them again.</source>
        <translation>计划 {plan} 统计台区之后地图已更新，请重新选择停电台区。</translation>
    </message>
    <message>
        <source>The ground has {count} of the areas of plan {plan} no more ({areas}): its areas have to be chosen again.</source>
        <translation>停电计划 {plan} 有 {count} 个台区在现有网架中已不存在（{areas}），须重新选定台区。</translation>
    </message>
    <message>
        <source>The handover is the room&apos;s and tells of all stations: {account} belongs to one station or crew.</source>
        <translation>交接班记录属于指挥中心，涉及所有服务站：{account} 只属于一个服务站或队伍。</translation>
    </message>
    <message>
        <source>The hours of plan {plan} are beyond the limit: “{step}” is due by {latest}.</source>
        <translation>计划 {plan} 的停电时间已超过期限：“{step}”最迟应在 {latest}。</translation>
    </message>
    <message>
        <source>The hours of plan {plan} cannot come back: as things are now “{link}” ({roles}) has to approve them, and has not.</source>
        <translation>计划 {plan} 的停电时段不能恢复：按现在的情况还须“{link}”（{roles}）审批，当时未经此环节。</translation>
    </message>
    <message>
        <source>The hours of plan {plan}, {start} to {end}, are not to come any more.</source>
        <translation>计划 {plan} 的停电时间 {start} 至 {end} 已到或已过。</translation>
    </message>
    <message>
        <source>The loan would have ended at {until} already.</source>
        <translation>借用到期时间 {until} 已过。</translation>
    </message>
    <message>
        <source>The note that this corrects is not there any more.</source>
        <translation>要更正的备注已不存在。</translation>
    </message>
    <message>
        <source>The notice does not say: {missing}.</source>
        <translation>公告缺少：{missing}。</translation>
    </message>
    <message>
        <source>The notice of plan {plan} has to wait: “{link}” ({roles}) has not approved it yet.</source>
        <translation>计划 {plan} 的停电公告尚不能审批：“{link}”（{roles}）还未审批。</translation>
    </message>
    <message>
        <source>The notice of plan {plan} is dated {happened}: compose it anew, so that its date is true.</source>
        <translation>计划 {plan} 的公告落款时间为 {happened}，请重新拟稿，使日期属实。</translation>
    </message>
    <message>
        <source>The order would have been given at {happened}, still to come.</source>
        <translation>指示时间{happened}尚未到。</translation>
    </message>
    <message>
        <source>The outage would end at {end}; it has to end after it starts, at {start}.</source>
        <translation>停电结束时间 {end} 须晚于开始时间 {start}。</translation>
    </message>
    <message>
        <source>The outages of record are still being read ({count} so far); without them nobody can say whether a limit is passed. Try again in a moment.</source>
        <translation>历史停电记录正在读取（已读 {count} 条），读完才能判断是否超过重复停电限值，请稍后再试。</translation>
    </message>
    <message>
        <source>The outgoing leader answers questions and asks none.</source>
        <translation>交班值长只答复，不提问。</translation>
    </message>
    <message>
        <source>The password is not right: nothing was signed.</source>
        <translation>密码不正确：未签字。</translation>
    </message>
    <message>
        <source>The present password is not right; it was not changed.</source>
        <translation>当前密码不对，未作更改。</translation>
    </message>
    <message>
        <source>The printer “{printer}” does not take the pages. Try again, choose another one, or save as PDF.</source>
        <translation>打印机“{printer}”不接收页面。请重试、另选打印机，或存为 PDF。</translation>
    </message>
    <message>
        <source>The printer “{printer}” is no longer there. Nothing was printed: choose another one, or save as PDF.</source>
        <translation>打印机“{printer}”已不可用，没有打印任何内容。请另选打印机，或存为 PDF。</translation>
    </message>
    <message>
        <source>The public knows the hours and areas of plan {plan}: {by} published them on {happened}.</source>
        <translation>计划 {plan} 的停电时段和区域已由{by}于 {happened} 公告，没有新内容。</translation>
    </message>
    <message>
        <source>The remark belongs to the shift before, which ended at {at}: correct it instead.</source>
        <translation>该记事属于上一班，上一班已于{at}结束，请改用更正。</translation>
    </message>
    <message>
        <source>The reply does not go out, it fails: {points}.</source>
        <translation>答复不能发出，以下各点不通过：{points}。</translation>
    </message>
    <message>
        <source>The reply of case {case} is not checked in its present words.</source>
        <translation>诉求 {case} 的答复现有文字尚未核查。</translation>
    </message>
    <message>
        <source>The result of case {case} is to be circulated first.</source>
        <translation>诉求 {case} 的结果须先通报。</translation>
    </message>
    <message>
        <source>The supervision would have ended at {end} already.</source>
        <translation>督办期限 {end} 已过。</translation>
    </message>
    <message>
        <source>The tile server {host} refuses (status {status}). Is the key right? It is not asked any more.</source>
        <translation>瓦片服务器{host}拒绝访问（状态码{status}）。密钥对吗？不再向它请求。</translation>
    </message>
    <message>
        <source>The time of receipt, {received_at}, is still to come.</source>
        <translation>受理时间{received_at}尚未到来。</translation>
    </message>
    <message>
        <source>There is a zone “{name}” already.</source>
        <translation>已有名为“{name}”的片区。</translation>
    </message>
    <message>
        <source>There is no account {account}.</source>
        <translation>没有账户{account}。</translation>
    </message>
    <message>
        <source>There is no alarm {alarm} any more.</source>
        <translation>告警 {alarm} 已不存在。</translation>
    </message>
    <message>
        <source>There is no case {case}.</source>
        <translation>没有诉求 {case}。</translation>
    </message>
    <message>
        <source>There is no crew {crew}.</source>
        <translation>没有队伍{crew}。</translation>
    </message>
    <message>
        <source>There is no duty in this rota.</source>
        <translation>排班表中没有值班。</translation>
    </message>
    <message>
        <source>There is no feeder {feeder}.</source>
        <translation>没有线路 {feeder}。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有文件{file}。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>There is no handover {handover}.</source>
        <translation>没有交接班 {handover}。</translation>
    </message>
    <message>
        <source>There is no important customer {customer}.</source>
        <translation>没有重要用户 {customer}。</translation>
    </message>
    <message>
        <source>There is no job {escalation}.</source>
        <translation>没有跨站任务 {escalation}。</translation>
    </message>
    <message>
        <source>There is no loan {loan}.</source>
        <translation>没有借用记录 {loan}。</translation>
    </message>
    <message>
        <source>There is no order {order}.</source>
        <translation>没有工单{order}。</translation>
    </message>
    <message>
        <source>There is no outage plan {plan}.</source>
        <translation>没有停电计划 {plan}。</translation>
    </message>
    <message>
        <source>There is no protected event {event}.</source>
        <translation>没有保电任务 {event}。</translation>
    </message>
    <message>
        <source>There is no question {number}.</source>
        <translation>没有第 {number} 条提问。</translation>
    </message>
    <message>
        <source>There is no report {report}.</source>
        <translation>没有报修{report}。</translation>
    </message>
    <message>
        <source>There is no station {station}.</source>
        <translation>没有服务站{station}。</translation>
    </message>
    <message>
        <source>There is no such record of telling {name}.</source>
        <translation>没有对{name}的这条告知记录。</translation>
    </message>
    <message>
        <source>There is no such remark in the log.</source>
        <translation>值班日志中没有该记事。</translation>
    </message>
    <message>
        <source>There is no such zone any more.</source>
        <translation>该片区已不存在。</translation>
    </message>
    <message>
        <source>There is no team {team}.</source>
        <translation>没有班组 {team}。</translation>
    </message>
    <message>
        <source>There is no work permit {permit}.</source>
        <translation>没有工作许可{permit}。</translation>
    </message>
    <message>
        <source>These files are there already: {files}.</source>
        <translation>这些文件已存在：{files}。</translation>
    </message>
    <message>
        <source>These points are computed from the record, nobody confirms them: {points}.</source>
        <translation>以下各点由记录核出，不能人工确认：{points}。</translation>
    </message>
    <message>
        <source>These points make no such figure: {shape}.</source>
        <translation>这些点构不成图形：{shape}。</translation>
    </message>
    <message>
        <source>This duty is no longer on the rota.</source>
        <translation>排班表中已无该班。</translation>
    </message>
    <message>
        <source>This duty is {account}&apos;s: the shift leader may change it.</source>
        <translation>这是{account}的班，由值长调整。</translation>
    </message>
    <message>
        <source>This handover is between {outgoing} and {incoming}.</source>
        <translation>本次交接班由 {outgoing} 交、{incoming} 接。</translation>
    </message>
    <message>
        <source>This hangs there already: “{title}” ({by}, {at}).</source>
        <translation>已挂过：“{title}”（{by}，{at}）。</translation>
    </message>
    <message>
        <source>This is not what was signed as handover {handover}. Look again.</source>
        <translation>内容与交接班 {handover} 所签不符，请重新查看。</translation>
    </message>
    <message>
        <source>This is signed with the password, on the page of the handover.</source>
        <translation>此项须在交接班页输入密码签字。</translation>
    </message>
    <message>
        <source>This remark is not pinned: no handover waits for it.</source>
        <translation>该记事未置顶，无需办结。</translation>
    </message>
    <message>
        <source>This shift is over. Look again.</source>
        <translation>该值班已结束，请重新查看。</translation>
    </message>
    <message>
        <source>This was done by {by}: only they can take it back.</source>
        <translation>此操作由{by}所做，只能由其本人撤销。</translation>
    </message>
    <message>
        <source>Tiles cannot be kept in {file} ({said}). The map goes on without new ones.</source>
        <translation>瓦片无法保存到{file}（{said}）。地图继续使用，不再有新瓦片。</translation>
    </message>
    <message>
        <source>Tiles of the base map {file} are broken, such as {tile}. Coarser ones are shown in their place.</source>
        <translation>底图{file}中有损坏的瓦片，例如{tile}，以较粗一级的瓦片代替。</translation>
    </message>
    <message>
        <source>What is kept of handover {handover} is not what was signed, and cannot be read any more.</source>
        <translation>所存的交接班 {handover} 与签字内容不符，已无法读取。</translation>
    </message>
    <message>
        <source>What the tile server {host} sends are no pictures. It is not asked any more.</source>
        <translation>瓦片服务器{host}发来的不是图片。不再向它请求。</translation>
    </message>
    <message>
        <source>Who blew the whistle gets the answer: {officer}, not only {to}.</source>
        <translation>应答复吹哨的网格员 {officer}，不能只答复 {to}。</translation>
    </message>
    <message>
        <source>You do not hold {station}.</source>
        <translation>{station}不由您负责。</translation>
    </message>
    <message>
        <source>{account} ({role}) cannot be on duty as: {post}.</source>
        <translation>{account}（{role}）不能担任{post}。</translation>
    </message>
    <message>
        <source>{account} ({role}) cannot hold {station}: dispatchers, shift leaders and the chief of the station can, with an account in use.</source>
        <translation>{account}（{role}）不能负责{station}：只有账号有效的调度员、值长和本站站长可以负责。</translation>
    </message>
    <message>
        <source>{account} cannot command a job ({role}).</source>
        <translation>{account}（{role}）不能担任指挥人。</translation>
    </message>
    <message>
        <source>{account} has a duty at that time already: {start} to {end}.</source>
        <translation>{account}在该时段已有值班：{start}至{end}。</translation>
    </message>
    <message>
        <source>{account} has not signed handover {handover}.</source>
        <translation>{account} 尚未在交接班 {handover} 上签字。</translation>
    </message>
    <message>
        <source>{account} has signed, and takes the signature back.</source>
        <translation>签字人是 {account}，由其本人撤回。</translation>
    </message>
    <message>
        <source>{account} is the last administrator: open or enable another one first.</source>
        <translation>{account}是最后一名管理员：请先开立或启用另一名。</translation>
    </message>
    <message>
        <source>{account} leads this shift and does not just leave: the room is handed over.</source>
        <translation>{account}是本班值长，不能直接下岗，须办理交接班。</translation>
    </message>
    <message>
        <source>{account} leads this shift: somebody else takes over.</source>
        <translation>{account} 是本班值长，须由他人接班。</translation>
    </message>
    <message>
        <source>{account} may not work on case {case}, so cannot own it.</source>
        <translation>{account} 无权办理诉求 {case}，不能作为责任人。</translation>
    </message>
    <message>
        <source>{account} takes over, and ticks what {account} has understood.</source>
        <translation>接班人是 {account}，由其本人勾选已明白的内容。</translation>
    </message>
    <message>
        <source>{account}&apos;s duty from {start} to {end} is over: it stays as it was.</source>
        <translation>{account}{start}至{end}的班已结束，不再更改。</translation>
    </message>
    <message>
        <source>{actor} has approved plan {plan} for “{link}” at {at}: the next approval takes another person.</source>
        <translation>{actor} 已于 {at} 在“{link}”审批计划 {plan}，下一环节须由他人办理。</translation>
    </message>
    <message>
        <source>{actor} has written plan {plan} or sent it on its way, and cannot approve it.</source>
        <translation>计划 {plan} 由 {actor} 拟稿、修改或上报，本人不得审批。</translation>
    </message>
    <message>
        <source>{approver} cannot both give {order} to {crew} and approve it: that takes two people.</source>
        <translation>{approver}不能既将{order}派给{crew}又自行批准，须由两人分别办理。</translation>
    </message>
    <message>
        <source>{by} corrected this note at {at}. Correct that correction instead.</source>
        <translation>{by}已于{at}更正这条备注，请改为更正其更正。</translation>
    </message>
    <message>
        <source>{by} has answered question {number} at {at}.</source>
        <translation>第 {number} 条提问 {by} 已于 {at} 答复。</translation>
    </message>
    <message>
        <source>{by} has corrected this remark at {at}: look at the correction.</source>
        <translation>{by}已于{at}更正该记事，请看更正。</translation>
    </message>
    <message>
        <source>{by} has held {station} since {at}. Ask for it to be handed over, or the shift leader takes it.</source>
        <translation>{station}自 {at} 起由{by}负责。请对方移交，或由值长接管。</translation>
    </message>
    <message>
        <source>{by} has led the room since {at}. It can be taken without a handover from {until} on.</source>
        <translation>{by} 自 {at} 起值班。{until} 起方可不经交接单方接管。</translation>
    </message>
    <message>
        <source>{by} has led the room since {at}: the next shift begins with a handover.</source>
        <translation>{by}自{at}起任值长，下一班须办理交接班。</translation>
    </message>
    <message>
        <source>{by} has reviewed case {case} at the first level: somebody else does it at the second.</source>
        <translation>{by} 已做诉求 {case} 的一级审核，二级审核须由他人办理。</translation>
    </message>
    <message>
        <source>{by} has settled this remark at {at}.</source>
        <translation>{by}已于{at}办结该记事。</translation>
    </message>
    <message>
        <source>{by} has signed handover {handover} at {at}: the signature is taken back first.</source>
        <translation>{by} 已于 {at} 在交接班 {handover} 上签字：须先撤回签字。</translation>
    </message>
    <message>
        <source>{by} has written on plan {plan} since you looked, at {at}: {fields}. Yours was not saved; compare the two.</source>
        <translation>您打开计划 {plan} 之后，{by} 于 {at} 改动了：{fields}。您的内容未保存，请对照后再提交。</translation>
    </message>
    <message>
        <source>{by} leads this shift: it changes hands by a handover.</source>
        <translation>{by}是本班值长，更换值长须办理交接班。</translation>
    </message>
    <message>
        <source>{by} supervises case {case} already, since {at}.</source>
        <translation>诉求 {case} 已由 {by} 于 {at} 起督办。</translation>
    </message>
    <message>
        <source>{by} supervises case {case}: end the supervision first.</source>
        <translation>诉求 {case} 正由 {by} 督办，请先结束督办。</translation>
    </message>
    <message>
        <source>{by} was faster: {crew} has been lent to {borrower} since {at}, until {until}.</source>
        <translation>{by}已先一步：{crew}自 {at} 起已借给{borrower}，至 {until}。</translation>
    </message>
    <message>
        <source>{by} was faster: {order} has been with {crew} since {at}.</source>
        <translation>{by}已先派出：{order}于{at}派给{crew}。</translation>
    </message>
    <message>
        <source>{count} alarms at once; at most {most} go together.</source>
        <translation>一次 {count} 条告警，最多 {most} 条。</translation>
    </message>
    <message>
        <source>{count} areas are not on the ground: {areas}.</source>
        <translation>有 {count} 个台区在地图上不存在：{areas}。</translation>
    </message>
    <message>
        <source>{count} areas are too many for one plan; {most} fit.</source>
        <translation>一项计划最多 {most} 个台区，现有 {count} 个。</translation>
    </message>
    <message>
        <source>{count} areas do not hang on feeder {feeder}: {areas}.</source>
        <translation>有 {count} 个台区不在线路 {feeder} 上：{areas}。</translation>
    </message>
    <message>
        <source>{count} duties are too many at once: {most} at most.</source>
        <translation>一次最多导入{most}个班，现有{count}个。</translation>
    </message>
    <message>
        <source>{count} files are too many for one notice; {most} fit.</source>
        <translation>一份公告最多 {most} 个文件，现有 {count} 个。</translation>
    </message>
    <message>
        <source>{count} households cannot be: between 1 and {most}.</source>
        <translation>涉及 {count} 户有误：应在 1 至 {most} 户之间。</translation>
    </message>
    <message>
        <source>{count} orders are too many for one loan; {most} fit.</source>
        <translation>一次借用所关联的工单过多（{count} 件），最多 {most} 件。</translation>
    </message>
    <message>
        <source>{count} orders in one job are too many: {most} at most.</source>
        <translation>一项跨站任务最多 {most} 件工单，现有 {count} 件。</translation>
    </message>
    <message>
        <source>{count} points are too many; {most} fit.</source>
        <translation>{count} 个点过多，最多 {most} 个。</translation>
    </message>
    <message>
        <source>{count} points of the safety checklist are not answered for: {points}.</source>
        <translation>“十不干”检查还有{count}项未确认：{points}。</translation>
    </message>
    <message>
        <source>{count} questions are too many: {most} at most.</source>
        <translation>提问 {count} 条过多：最多 {most} 条。</translation>
    </message>
    <message>
        <source>{count} recipients are too many for one plan; {most} fit.</source>
        <translation>一项计划最多 {most} 个告知对象，现有 {count} 个。</translation>
    </message>
    <message>
        <source>{count} stations are too many at once: {most} at most.</source>
        <translation>一次 {count} 个服务站过多，最多 {most} 个。</translation>
    </message>
    <message>
        <source>{count} work steps are too many; {most} fit.</source>
        <translation>工作步骤最多 {most} 步，现有 {count} 步。</translation>
    </message>
    <message>
        <source>{crew} ({kind}) may not operate: {equipment}. Allowed: {operators}.</source>
        <translation>{crew}（{kind}）无权操作{equipment}，应由{operators}操作。</translation>
    </message>
    <message>
        <source>{crew} ({kind}) may not operate: {equipment}. Allowed: {operators}; others if another person approves.</source>
        <translation>{crew}（{kind}）无权操作{equipment}，应由{operators}操作；其他班组须经他人批准。</translation>
    </message>
    <message>
        <source>{crew} belongs to {borrower}: it cannot be lent there.</source>
        <translation>{crew}本就属于{borrower}，不能借给本站。</translation>
    </message>
    <message>
        <source>{crew} has order {order} already.</source>
        <translation>{crew}已承接工单{order}。</translation>
    </message>
    <message>
        <source>{crew} is at the planned outage {plan} (permit {permit}): its work has to end or rest first.</source>
        <translation>{crew}正在计划停电 {plan} 现场（工作许可 {permit}），须待工作终结或间断。</translation>
    </message>
    <message>
        <source>{crew} is at the planned outage {plan}: give a reason to send it all the same.</source>
        <translation>{crew}正在计划停电 {plan} 现场，仍要派工须说明理由。</translation>
    </message>
    <message>
        <source>{crew} is back already: {by} entered it at {at}.</source>
        <translation>{crew}已归还：{by}于 {at} 登记。</translation>
    </message>
    <message>
        <source>{crew} is busy with {orders}: give a reason to send it all the same.</source>
        <translation>{crew}在办{orders}，仍要派出须填写理由。</translation>
    </message>
    <message>
        <source>{crew} is lent to {borrower} until {until}: it has to be returned first, then it goes off duty.</source>
        <translation>{crew}借给{borrower}至 {until}：须先办理归还，再下班。</translation>
    </message>
    <message>
        <source>{crew} is lent to {borrower}: give a reason to send it elsewhere all the same.</source>
        <translation>{crew}已借给{borrower}：仍要派往别处，请说明理由。</translation>
    </message>
    <message>
        <source>{crew} is lent until {until} already. To have it back earlier, return it.</source>
        <translation>{crew}已借至 {until}。要提前收回，请办理归还。</translation>
    </message>
    <message>
        <source>{crew} is off duty.</source>
        <translation>{crew}已离岗。</translation>
    </message>
    <message>
        <source>{crew} is on a break: give a reason to send it all the same.</source>
        <translation>{crew}正在休息，仍要派出须填写理由。</translation>
    </message>
    <message>
        <source>{crew} lacks the skill: {skill}.</source>
        <translation>{crew}缺少技能：{skill}。</translation>
    </message>
    <message>
        <source>{crew} may take order {order} without approval.</source>
        <translation>{crew}可直接承接工单{order}，无须批准。</translation>
    </message>
    <message>
        <source>{crew} sent {order} back at {declined_at}: give a reason to give it there again.</source>
        <translation>{crew}已于{declined_at}退回工单{order}：再派须说明理由。</translation>
    </message>
    <message>
        <source>{crew} still holds {orders} of {borrower}: call them back or give them to another crew first.</source>
        <translation>{crew}手上还有{borrower}的工单 {orders}：请先收回或改派。</translation>
    </message>
    <message>
        <source>{crew} still holds {orders}: they have to go elsewhere first.</source>
        <translation>{crew}手中还有{orders}，须先改派。</translation>
    </message>
    <message>
        <source>{field}: {length} signs are too many; {most} fit.</source>
        <translation>{field}：共{length}字，最多{most}字。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({said}).</source>
        <translation>无法读取 {file}（{said}）。</translation>
    </message>
    <message>
        <source>{file} cannot be written ({said}).</source>
        <translation>{file}无法写入（{said}）。</translation>
    </message>
    <message>
        <source>{file} exists already and is not overwritten.</source>
        <translation>{file}已存在，不予覆盖。</translation>
    </message>
    <message>
        <source>{file} holds something else than a demo: the demo does not overwrite it.</source>
        <translation>{file}中不是演示数据，演示不会覆盖它。</translation>
    </message>
    <message>
        <source>{file} is in use: close every console first.</source>
        <translation>{file}正在使用，请先关闭所有调度台。</translation>
    </message>
    <message>
        <source>{file} is not a file of tiles (MBTiles). The map goes on without a base map.</source>
        <translation>{file}不是瓦片文件（MBTiles）。地图继续使用，不带底图。</translation>
    </message>
    <message>
        <source>{format}: the file has no content, or no SHA-256.</source>
        <translation>{format}：文件无内容或缺少 SHA-256 摘要。</translation>
    </message>
    <message>
        <source>{happened} is still to come: nobody was told of plan {plan} then.</source>
        <translation>{happened} 尚未到来，不可能已就计划 {plan} 告知。</translation>
    </message>
    <message>
        <source>{into} does not have all areas of plan {plan} yet; missing: {count} ({areas}).</source>
        <translation>{into} 还未包含计划 {plan} 的全部台区，缺 {count} 个（{areas}）。</translation>
    </message>
    <message>
        <source>{kind} crews do not operate {equipment} as a rule, but: {operators}. Say why they do here.</source>
        <translation>{equipment}原则上由{operators}班组操作；由{kind}班组操作的，须写明理由。</translation>
    </message>
    <message>
        <source>{kind} crews may not operate: {equipment}. Allowed: {operators}.</source>
        <translation>{kind}班组不得操作{equipment}，应由{operators}班组操作。</translation>
    </message>
    <message>
        <source>{kind} {id} has changed since you looked. Look again.</source>
        <translation>{kind}{id}在查看之后已变更。请重新查看。</translation>
    </message>
    <message>
        <source>{kind} {id} has changed since you looked: {by}, {at}, “{act}”. Look again.</source>
        <translation>{kind}{id}在查看之后已变更：{by}于{at}“{act}”。请重新查看。</translation>
    </message>
    <message>
        <source>{kind} {id} is there twice; nothing was imported.</source>
        <translation>{kind}{id}重复，未导入任何内容。</translation>
    </message>
    <message>
        <source>{name} has been told, and stays on the list.</source>
        <translation>{name}已被告知，不能移出名单。</translation>
    </message>
    <message>
        <source>{name} is among the recipients of plan {plan} already.</source>
        <translation>{name}已在计划 {plan} 的告知对象中。</translation>
    </message>
    <message>
        <source>{name} is an important customer and is told in person; a posted notice does not do that.</source>
        <translation>{name}是重要用户，须逐户告知，张贴不算告知。</translation>
    </message>
    <message>
        <source>{name} is on the list by the areas of the plan, and stays there.</source>
        <translation>{name}因计划停电区域列入名单，不能移除。</translation>
    </message>
    <message>
        <source>{name} was told by posting: nobody answers a posted notice.</source>
        <translation>{name}系张贴告知，张贴没有签收答复。</translation>
    </message>
    <message>
        <source>{order} cannot be split off any more: its main order {main} is restored.</source>
        <translation>{order}不能再拆分：主单{main}已复电。</translation>
    </message>
    <message>
        <source>{order} was urged at {at}: again from {again} on.</source>
        <translation>{order}已于{at}催办，{again}后方可再催。</translation>
    </message>
    <message>
        <source>{reference} has been taken already: order {order}.</source>
        <translation>{reference}已受理：工单{order}。</translation>
    </message>
    <message>
        <source>{report} is the only report of order {order}.</source>
        <translation>{report}是工单{order}唯一的报修。</translation>
    </message>
    <message>
        <source>{sentence} {rule}</source>
        <translation>{sentence}{rule}</translation>
    </message>
    <message>
        <source>{station} has these orders itself: ask another station.</source>
        <translation>这些工单本来就属于{station}，请另选服务站。</translation>
    </message>
    <message>
        <source>{sub} cannot be merged into {main}: one of them is part of a merge already.</source>
        <translation>{sub}不能并入{main}：其中之一已在合并之中。</translation>
    </message>
    <message>
        <source>{team} is a team of another kind: {kind}, not {other}.</source>
        <translation>{team} 属{kind}班组，不是{other}班组。</translation>
    </message>
    <message>
        <source>{until} is over already. Name a later end.</source>
        <translation>{until} 已过，请选更晚的时间。</translation>
    </message>
    <message>
        <source>“{act}” cannot be taken back: it has reached people outside the room.</source>
        <translation>“{act}”不能撤销：已传达到指挥中心以外的人员。</translation>
    </message>
    <message>
        <source>“{act}” cannot be taken back: {by} has gone on from there at {at} (“{later}”, {id}).</source>
        <translation>“{act}”不能撤销：{by}已于{at}在此基础上“{later}”（{id}）。</translation>
    </message>
    <message>
        <source>“{act}” cannot be taken back: {id} has changed since.</source>
        <translation>“{act}”不能撤销：{id}此后已变更。</translation>
    </message>
    <message>
        <source>“{address}” lies outside every service grid.</source>
        <translation>“{address}”不在任何服务网格内。</translation>
    </message>
    <message>
        <source>“{command}” is limited here: {scope}. This belongs to others.</source>
        <translation>“{command}”限于{scope}，此项不在权限之内。</translation>
    </message>
    <message>
        <source>“{command}” is not for the role {role}.</source>
        <translation>{role}无权“{command}”。</translation>
    </message>
    <message>
        <source>“{command}” would also change order {order}, which belongs to others: the room has to do it.</source>
        <translation>“{command}”会连带改动他人的工单{order}：须由指挥中心办理。</translation>
    </message>
    <message>
        <source>“{command}”: alarms of this kind ({kind}) are not for the role {role}.</source>
        <translation>“{command}”：此类告警（{kind}）不归{role}处理。</translation>
    </message>
    <message>
        <source>“{event}” is over or was called off: it stays as it is.</source>
        <translation>“{event}”已结束或已取消，不能再改。</translation>
    </message>
    <message>
        <source>“{field}” must not be empty.</source>
        <translation>“{field}”必须填写。</translation>
    </message>
    <message>
        <source>“{field}” of plan {plan}, {happened}, is still to come.</source>
        <translation>计划 {plan} 的“{field}”（{happened}）尚未到来。</translation>
    </message>
    <message>
        <source>“{given}” cannot stand in an alert: a number or sender has no spaces, commas, &lt; or &amp;.</source>
        <translation>“{given}”不能用于预警信息：编号和发布方不得含空格、逗号、&lt; 或 &amp;。</translation>
    </message>
    <message>
        <source>“{kind}” is nobody to be added by hand: the notice&apos;s own list names them.</source>
        <translation>“{kind}”不能手工添加，由公告的告知名单自动列出。</translation>
    </message>
    <message>
        <source>“{month}” is no month: it is written like 2026-11.</source>
        <translation>“{month}”不是月份：应写作 2026-11 的样子。</translation>
    </message>
    <message>
        <source>“{need}” is not recorded by itself: it is checked where it arises.</source>
        <translation>“{need}”不单独登记，在相应环节核查。</translation>
    </message>
    <message>
        <source>“{recipient}” is not among the recipients of plan {plan}.</source>
        <translation>计划 {plan} 的告知对象中没有“{recipient}”。</translation>
    </message>
    <message>
        <source>“{section}” has changed since you read it. Look again.</source>
        <translation>“{section}”在您阅读后已有变化，请重新查看。</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <comment>a mark</comment>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>“{text}” ended at {at}. Draw it anew if it is still so.</source>
        <translation>“{text}”已于 {at} 到期。情况仍在的话请重新标记。</translation>
    </message>
    <message>
        <source>“{text}” was lifted already: {by}, {at}.</source>
        <translation>“{text}”已由 {by} 于 {at} 解除。</translation>
    </message>
    <message>
        <source>“{title}” is withdrawn already.</source>
        <translation>“{title}”已撤下。</translation>
    </message>
    <message>
        <source>“{url}” is no address of a database: sqlite:///FILE is meant.</source>
        <translation>“{url}”不是数据库地址，应为sqlite:///FILE。</translation>
    </message>
</context>
<context>
    <name>RejudgePage</name>
    <message>
        <source>By {version}: orders that would have come out differently: {changed} of {orders}.</source>
        <translation>按{version}重新判定：{orders}件工单中，{changed}件结果不同。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cannot be judged again: the reports&apos; own clocks, warnings, rankings and merges; nobody stores how they came out.</source>
        <translation>无法重新判定：单条报修的时限、预警、队伍排序和合并提示，其结果未留存。</translation>
    </message>
    <message>
        <source>Changed limits by rule</source>
        <translation>按规则统计的变化</translation>
    </message>
    <message>
        <source>Changed limits by station</source>
        <translation>按服务站统计的变化</translation>
    </message>
    <message>
        <source>Enter goes to the order</source>
        <translation>按回车转到该工单</translation>
    </message>
    <message>
        <source>Every limit that was judged in the last 30 days, held against {version}. Nothing in the database changes.</source>
        <translation>近30天判定过的时限，改按{version}重新判定。数据库不作任何改动。</translation>
    </message>
    <message>
        <source>Judge the last 30 days again</source>
        <translation>重新判定近30天</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>原判定手册</translation>
    </message>
    <message>
        <source>Judgements since {at}: {count} ({versions}).</source>
        <translation>{at}以来的判定：{count}项（{versions}）。</translation>
    </message>
    <message>
        <source>Limit then</source>
        <translation>原时限</translation>
    </message>
    <message>
        <source>Limit, other book</source>
        <translation>按对比手册的时限</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>项数</translation>
    </message>
    <message>
        <source>Not judged again yet. Choose another book below and press the button above: what would have come out differently is listed here, by rule, by station and order by order.</source>
        <translation>尚未重新判定。先在下方选择要对比的规则手册，再按上方按钮；结果不同的时限将按规则、按服务站、按工单列在这里。</translation>
    </message>
    <message>
        <source>Not judged: clocks that still run: {running}; ended without a verdict: {ended}.</source>
        <translation>未判定：仍在计时{running}项，未作判定即结束{ended}项。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Orders judged again</source>
        <translation>重新判定的进度</translation>
    </message>
    <message>
        <source>Orders whose limits would have come out differently</source>
        <translation>判定结果不同的工单</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>The list has the first {count} limits; the counts have all.</source>
        <translation>清单只列前{count}项，统计为全部。</translation>
    </message>
    <message>
        <source>Then → by the other book</source>
        <translation>原判定 → 按对比手册</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>实际用时</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>重新判定的结果</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{version}: {count}</source>
        <translation>{version}：{count}项</translation>
    </message>
</context>
<context>
    <name>RemarkForm</name>
    <message>
        <source>Corrects what was chosen</source>
        <translation>更正所选记事</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Kind of remark</source>
        <translation>记事类别</translation>
    </message>
    <message>
        <source>Office and name</source>
        <translation>单位和姓名</translation>
    </message>
    <message>
        <source>Pin: keep it in every handover</source>
        <translation>置顶：列入每次交接班</translation>
    </message>
    <message>
        <source>Text of the remark</source>
        <translation>记事内容</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>指示人</translation>
    </message>
    <message>
        <source>What the log should say, and the next shift should know; @0042 names an order</source>
        <translation>需记入日志并告知下一班的内容；@0042 表示涉及的工单</translation>
    </message>
    <message>
        <source>When it is due</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>Who gave the order</source>
        <translation>指示人</translation>
    </message>
    <message>
        <source>Write into the log</source>
        <translation>记入值班日志</translation>
    </message>
    <message>
        <source>about {order}</source>
        <translation>涉及工单 {order}</translation>
    </message>
    <message>
        <source>{length} of {most} characters</source>
        <translation>{length}／{most}字</translation>
    </message>
</context>
<context>
    <name>RemarkKind</name>
    <message>
        <source>Remark</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>Superior&apos;s order</source>
        <translation>上级指示</translation>
    </message>
</context>
<context>
    <name>RepeatClass</name>
    <message>
        <source>Frequent</source>
        <translation>频繁</translation>
    </message>
    <message>
        <source>Near the limit</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>ReplyEditor</name>
    <message>
        <source>Not saved yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>Put in what the record says</source>
        <translation>填入记录内容</translation>
    </message>
    <message>
        <source>Sent …</source>
        <translation>已发出…</translation>
    </message>
    <message>
        <source>Ten points of the check</source>
        <translation>十点核查</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>The reply. What the record says can be put in with one press.</source>
        <translation>在此写答复。记录中的时间、原因和措施可一键填入。</translation>
    </message>
    <message>
        <source>Tick what you answer for, then sign.</source>
        <translation>勾选由您负责确认的各点，再确认核查。</translation>
    </message>
    <message>
        <source>✓ Checked by {who}.</source>
        <translation>✓ 已由 {who} 核查。</translation>
    </message>
    <message>
        <source>✕ A point marked “must” fails: the reply cannot be signed.</source>
        <translation>✕ 有“必须”项不通过，不能确认核查。</translation>
    </message>
</context>
<context>
    <name>ReplyPoint</name>
    <message>
        <source>A concrete cause</source>
        <translation>原因具体</translation>
    </message>
    <message>
        <source>A contact is on record</source>
        <translation>与联系记录一致</translation>
    </message>
    <message>
        <source>Care for a repeated case</source>
        <translation>重复诉求予以安抚</translation>
    </message>
    <message>
        <source>Care for frequent outages</source>
        <translation>频繁停电予以安抚</translation>
    </message>
    <message>
        <source>Concrete measures</source>
        <translation>措施具体</translation>
    </message>
    <message>
        <source>The core demand is answered</source>
        <translation>核心诉求已回应</translation>
    </message>
    <message>
        <source>Time of the outage</source>
        <translation>停电时间</translation>
    </message>
    <message>
        <source>Time when power is back</source>
        <translation>复电时间</translation>
    </message>
    <message>
        <source>Times of the repair</source>
        <translation>抢修时间</translation>
    </message>
    <message>
        <source>“Settled” only with proof</source>
        <translation>“已解决”须有依据</translation>
    </message>
</context>
<context>
    <name>ReportFacts</name>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}件报修</translation>
    </message>
    <message>
        <source>follows {main}</source>
        <translation>随主单{main}</translation>
    </message>
    <message>
        <source>through {order}</source>
        <translation>经工单{order}</translation>
    </message>
    <message>
        <source>{at} called by {by}: {result}</source>
        <translation>{at} {by}回访：{result}</translation>
    </message>
    <message>
        <source>{rule} overdue {time}</source>
        <translation>{rule}超时{time}</translation>
    </message>
    <message>
        <source>{rule} {time} left</source>
        <translation>{rule}剩余{time}</translation>
    </message>
</context>
<context>
    <name>ReportState</name>
    <message>
        <source>Open</source>
        <translation>未复电</translation>
    </message>
    <message>
        <source>Restored, call-back owed</source>
        <translation>已复电，待回访</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>抢修队伍</translation>
    </message>
    <message>
        <source>Department head</source>
        <translation>部门负责人</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>调度员</translation>
    </message>
    <message>
        <source>Distribution room</source>
        <translation>运检部配电室</translation>
    </message>
    <message>
        <source>Maintenance branch</source>
        <translation>检修分公司</translation>
    </message>
    <message>
        <source>Shift leader</source>
        <translation>值长</translation>
    </message>
    <message>
        <source>Station chief</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>Station planner</source>
        <translation>停电计划专责</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>只读用户</translation>
    </message>
</context>
<context>
    <name>RoleFields</name>
    <message>
        <source>Crew</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>供电服务站</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Role of {account}</source>
        <translation>{account}的角色</translation>
    </message>
</context>
<context>
    <name>Rota</name>
    <message>
        <source>  ▲ taken over from {account} on {day}: {reason}</source>
        <translation>  ▲ {day}由{account}调整而来：{reason}</translation>
    </message>
    <message>
        <source>From {start} to {end}: {new} duties come, {gone} go.</source>
        <translation>{start}至{end}：新增{new}个班，撤销{gone}个班。</translation>
    </message>
    <message>
        <source>{text} (stands in for {account})</source>
        <translation>{text}（代{account}）</translation>
    </message>
    <message>
        <source>▲ {count} of those that go were swapped or given away: that goes with them.</source>
        <translation>▲ 撤销的班中有{count}个换过班或改由他人值班，调整一并失效。</translation>
    </message>
</context>
<context>
    <name>RotaDialog</name>
    <message>
        <source>A rota is read from a file: a table (CSV, XLSX) with one row a duty, or a calendar (iCalendar) with one event a duty. What it changes is shown before anything is done.</source>
        <translation>从文件读取排班：表格（CSV、XLSX）每行一个班，日历（iCalendar）每个事件一个班。先显示变更内容，确认后才写入。</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a rota</source>
        <translation>导入排班表</translation>
    </message>
    <message>
        <source>Nothing of {file} is taken. Correct the file and read it again:</source>
        <translation>{file}未导入，请改正后重新读取：</translation>
    </message>
    <message>
        <source>Save an empty table …</source>
        <translation>保存空表…</translation>
    </message>
    <message>
        <source>The rota is as {file} says already.</source>
        <translation>排班已与{file}一致。</translation>
    </message>
    <message>
        <source>What the rota changes, or what is wrong with it</source>
        <translation>排班变更或问题</translation>
    </message>
    <message>
        <source>{file} changes the rota so, all of it or nothing:</source>
        <translation>{file}将作以下变更，全部写入或全部不写：</translation>
    </message>
    <message>
        <source>{file} is being read …</source>
        <translation>正在读取{file}…</translation>
    </message>
</context>
<context>
    <name>RotaImporting</name>
    <message>
        <source>Rota</source>
        <translation>排班表</translation>
    </message>
    <message>
        <source>Tables and calendars ({patterns})</source>
        <translation>表格和日历（{patterns}）</translation>
    </message>
</context>
<context>
    <name>RotaModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Post, seat</source>
        <translation>岗位、席位</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>before: {account} ({reason})</source>
        <translation>原为{account}（{reason}）</translation>
    </message>
    <message>
        <source>en_GB</source>
        <comment>locale of weekdays</comment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>stands in for {account}</source>
        <translation>代{account}</translation>
    </message>
</context>
<context>
    <name>RotaTable</name>
    <message>
        <source>Rota of the coming days</source>
        <translation>近日排班</translation>
    </message>
</context>
<context>
    <name>RuleBook</name>
    <message>
        <source>line {line}: {problem}</source>
        <translation>第{line}行：{problem}</translation>
    </message>
    <message>
        <source>the file cannot be read: {given}</source>
        <translation>文件无法读取：{given}</translation>
    </message>
    <message>
        <source>the file has {given} bytes; no rule book is that large</source>
        <translation>文件有{given}字节，规则手册没有这么大</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>文件不是UTF-8文本</translation>
    </message>
    <message>
        <source>the rules know no number “{given}”</source>
        <translation>规则中没有“{given}”这个数值</translation>
    </message>
    <message>
        <source>the warning fractions have to rise and stay below 1: {given}</source>
        <translation>预警比例须递增且小于1：{given}</translation>
    </message>
    <message>
        <source>there is no time zone “{given}”</source>
        <translation>没有时区“{given}”</translation>
    </message>
    <message>
        <source>this is not TOML: {given}</source>
        <translation>不是TOML格式：{given}</translation>
    </message>
    <message>
        <source>“{field}” cannot be in “{given}”</source>
        <translation>“{field}”不能以“{given}”为单位</translation>
    </message>
    <message>
        <source>“{field}” cannot be “{given}”</source>
        <translation>“{field}”不能为“{given}”</translation>
    </message>
    <message>
        <source>“{field}” cannot be “{given}” for this link</source>
        <translation>“{field}”：此环节不能为“{given}”</translation>
    </message>
    <message>
        <source>“{field}” has to be a whole number of days up to 366, not {given}</source>
        <translation>“{field}”须为不超过 366 的整天数，不能是 {given}</translation>
    </message>
    <message>
        <source>“{field}” has to be the last link of the chain</source>
        <translation>“{field}”必须是审批的最后一环</translation>
    </message>
    <message>
        <source>“{field}” has to come after a link that always speaks: it agrees to the reason that was named there</source>
        <translation>“{field}”须排在必经的审批环节之后：第二审批人同意的，是前面环节写明的理由</translation>
    </message>
    <message>
        <source>“{field}” has to name a station or a grid, and not both</source>
        <translation>“{field}”须写明供电服务站或网格，且只能写一个</translation>
    </message>
    <message>
        <source>“{field}” is a day to come: {given}</source>
        <translation>“{field}”尚未到期：{given}</translation>
    </message>
    <message>
        <source>“{field}” is missing</source>
        <translation>缺少“{field}”</translation>
    </message>
    <message>
        <source>“{field}” is not known here</source>
        <translation>不认识“{field}”</translation>
    </message>
    <message>
        <source>“{field}” is there twice</source>
        <translation>“{field}”重复</translation>
    </message>
    <message>
        <source>“{field}” knows no word “{given}”</source>
        <translation>“{field}”没有“{given}”这一取值</translation>
    </message>
    <message>
        <source>“{field}” names a rule that is not there: “{given}”</source>
        <translation>“{field}”引用的规则不存在：“{given}”</translation>
    </message>
    <message>
        <source>“{field}” names nobody who speaks for “{given}”</source>
        <translation>“{field}”没有写明由谁办理“{given}”</translation>
    </message>
    <message>
        <source>“{field}” names {given}, but no day of that year is worked in exchange for another</source>
        <translation>“{field}”列有 {given} 年，但该年没有一个调休上班日</translation>
    </message>
    <message>
        <source>“{field}”: nobody always approves a plan before its notice</source>
        <translation>“{field}”：停电公告之前没有必经的审批环节</translation>
    </message>
    <message>
        <source>“{field}”: the days {given} have to run forward, over a year at most</source>
        <translation>“{field}”：日期 {given} 应由前到后，最长一年</translation>
    </message>
    <message>
        <source>“{field}”: the link “notice” is missing from the chain</source>
        <translation>“{field}”：审批环节中缺少“notice”环节</translation>
    </message>
    <message>
        <source>“{field}”: the link “second” is missing from the chain</source>
        <translation>“{field}”：审批环节中缺少“second”环节</translation>
    </message>
    <message>
        <source>“{field}”: the role “{given}” cannot speak for this link</source>
        <translation>“{field}”：角色“{given}”不能办理此环节</translation>
    </message>
</context>
<context>
    <name>RuleBookWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近30天重新判定</translation>
    </message>
    <message>
        <source>Pages of the rule book</source>
        <translation>规则手册各页</translation>
    </message>
    <message>
        <source>Rule book</source>
        <translation>规则手册</translation>
    </message>
    <message>
        <source>Rules and numbers</source>
        <translation>规则和数值</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本与差异</translation>
    </message>
</context>
<context>
    <name>RuleRoom</name>
    <message>
        <source>Open a rule book file</source>
        <translation>打开规则手册文件</translation>
    </message>
    <message>
        <source>Rule books (*.toml)</source>
        <translation>规则手册 (*.toml)</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>1 working day</source>
        <translation>1 个工作日</translation>
    </message>
    <message>
        <source>Grid {code}, {month}</source>
        <translation>网格 {code}，{month}</translation>
    </message>
    <message>
        <source>Major event</source>
        <translation>重大事件日</translation>
    </message>
    <message>
        <source>Station {code}, {month}</source>
        <translation>供电服务站 {code}，{month}</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>{hours} customer-hours</source>
        <translation>{hours} 时户</translation>
    </message>
    <message>
        <source>{rule}: {words}</source>
        <translation>{rule}：{words}</translation>
    </message>
    <message>
        <source>{text} (unverified)</source>
        <translation>{text}（未核实）</translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <translation>{value}{unit}</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>The draft was taken back. What is typed stays here; the next change drafts it anew.</source>
        <translation>这份草稿已被撤销。已填内容仍在这里，再改动时重新起草。</translation>
    </message>
    <message>
        <source>This is as you left it; it was not saved yet.</source>
        <translation>这是您上次填写的内容，当时还没有保存。</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>All stations</source>
        <translation>全部服务站</translation>
    </message>
    <message>
        <source>Own account</source>
        <translation>本人账户</translation>
    </message>
    <message>
        <source>Own crew</source>
        <translation>本队</translation>
    </message>
    <message>
        <source>Own station</source>
        <translation>本站</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find order, crew, place</source>
        <translation>查找工单、队伍、地点</translation>
    </message>
    <message>
        <source>No order, crew or place is called so</source>
        <translation>没有找到对应的工单、队伍或地点</translation>
    </message>
    <message>
        <source>{words} ({key})</source>
        <translation>{words}（{key}）</translation>
    </message>
</context>
<context>
    <name>SeatAlarmKind</name>
    <message>
        <source>Daily backup failed</source>
        <translation>每日备份失败</translation>
    </message>
    <message>
        <source>Database out of reach</source>
        <translation>数据库连不上</translation>
    </message>
    <message>
        <source>Position feed stopped</source>
        <translation>定位数据中断</translation>
    </message>
</context>
<context>
    <name>SeatLine</name>
    <message>
        <source>elsewhere {number} open</source>
        <translation>其他站在办{number}件</translation>
    </message>
    <message numerus="yes">
        <source>{stations} and %n more</source>
        <translation>
            <numerusform>{stations}等，另有%n个站</numerusform>
        </translation>
    </message>
    <message>
        <source>▣ Held by nobody: &lt;b&gt;{stations}&lt;/b&gt;</source>
        <translation>▣ 无人负责：&lt;b&gt;{stations}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>▣ Mine: &lt;b&gt;{stations}&lt;/b&gt;</source>
        <translation>▣ 我负责：&lt;b&gt;{stations}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>▣ Only &lt;b&gt;{stations}&lt;/b&gt;</source>
        <translation>▣ 本席只看&lt;b&gt;{stations}&lt;/b&gt;</translation>
    </message>
</context>
<context>
    <name>SeatPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>Stations of this seat</source>
        <translation>本席服务站</translation>
    </message>
    <message>
        <source>The queue shows the orders of the ticked stations and counts what is overdue elsewhere. Crews of other stations are dimmed. Alarms follow who holds a station, whatever is ticked here.</source>
        <translation>工单列表只显示勾选服务站的工单，并统计其他站的超时工单。其他服务站的队伍以淡色显示。告警随服务站由谁负责而定，与此处勾选无关。</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>SectionKind</name>
    <message>
        <source>Alarms shelved and unacknowledged</source>
        <translation>搁置和未确认的告警</translation>
    </message>
    <message>
        <source>Changed since the last handover</source>
        <translation>与上次交接班相比</translation>
    </message>
    <message>
        <source>Crews, vehicles, generators</source>
        <translation>班组、车辆、发电机</translation>
    </message>
    <message>
        <source>Important customers, protected events</source>
        <translation>重要用户、保电事项</translation>
    </message>
    <message>
        <source>Jobs across stations, lent crews</source>
        <translation>跨站任务、借出班组</translation>
    </message>
    <message>
        <source>Open orders by station</source>
        <translation>各供电服务站未结工单</translation>
    </message>
    <message>
        <source>Power off, earth wires, reports owed</source>
        <translation>停电、接地线、待汇报</translation>
    </message>
    <message>
        <source>Service cases by limit</source>
        <translation>按时限排列的诉求</translation>
    </message>
    <message>
        <source>Superior&apos;s orders, pinned remarks</source>
        <translation>上级指示、置顶记事</translation>
    </message>
    <message>
        <source>This shift and its log</source>
        <translation>本班人员与记事</translation>
    </message>
    <message>
        <source>What comes in the next shift</source>
        <translation>下一班将发生的事</translation>
    </message>
    <message>
        <source>When the room was blind</source>
        <translation>数据中断情况</translation>
    </message>
</context>
<context>
    <name>Selecting</name>
    <message>
        <source>Drag a box around orders</source>
        <translation>拖动框选工单</translation>
    </message>
    <message>
        <source>Draw a line around orders</source>
        <translation>画线圈选工单</translation>
    </message>
    <message>
        <source>Space: corner · Shift: add · Esc: end</source>
        <translation>空格：定角点 · Shift：追加选择 · Esc：退出</translation>
    </message>
    <message>
        <source>Space: point · Enter: close · Shift: add · Esc: end</source>
        <translation>空格：定点 · 回车：闭合 · Shift：追加选择 · Esc：退出</translation>
    </message>
</context>
<context>
    <name>SeveralActs</name>
    <message numerus="yes">
        <source>%n orders selected</source>
        <translation>
            <numerusform>已选%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>A form for several orders is open; send it or cancel it first</source>
        <translation>批量操作的表单尚未处理，请先提交或取消</translation>
    </message>
    <message numerus="yes">
        <source>At most %n orders at once</source>
        <translation>
            <numerusform>一次最多%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>No act fits all of them; take them one by one</source>
        <translation>没有对所选工单都适用的操作，请逐单处理</translation>
    </message>
    <message>
        <source>Not in the queue: {number} of them</source>
        <translation>其中{number}件不在工单列表中</translation>
    </message>
    <message>
        <source>The acts before are not done yet</source>
        <translation>上一批操作还没有完成</translation>
    </message>
    <message>
        <source>{act}, {order}: {why}</source>
        <translation>{act}，{order}：{why}</translation>
    </message>
    <message numerus="yes">
        <source>{act}: done for %n orders</source>
        <translation>
            <numerusform>{act}：已完成%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{act}: {done} of {all} done. Refused: {orders}. Why is in the messages.</source>
        <translation>{act}：共{all}件，完成{done}件。未通过：{orders}。原因见消息列表。</translation>
    </message>
</context>
<context>
    <name>SeveralDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Orders that the act is done to</source>
        <translation>要操作的工单</translation>
    </message>
    <message>
        <source>This cannot be undone. Each order is done by itself, one after the other.</source>
        <translation>此操作不能撤销。各单逐一办理，互不影响。</translation>
    </message>
    <message numerus="yes">
        <source>{act} · %n orders</source>
        <translation>
            <numerusform>{act} · %n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShapeKind</name>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>面</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>{field} is still empty.</source>
        <translation>{field}还空着。</translation>
    </message>
</context>
<context>
    <name>SheetField</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number of the contact sheet</source>
        <translation>联系单编号</translation>
    </message>
    <message>
        <source>Stamped by the customer</source>
        <translation>客户已盖章</translation>
    </message>
</context>
<context>
    <name>ShelveForm</name>
    <message>
        <source>For how long</source>
        <translation>搁置时长</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Shelve {count} for</source>
        <translation>搁置 {count} 条，时长</translation>
    </message>
    <message>
        <source>Why it can wait</source>
        <translation>搁置原因</translation>
    </message>
    <message>
        <source>Why it can wait; the next shift reads it</source>
        <translation>为何可以等；下一班会看到</translation>
    </message>
</context>
<context>
    <name>Shift</name>
    <message>
        <source>Leader: {leader}</source>
        <translation>值长：{leader}</translation>
    </message>
    <message>
        <source>Pin of {by}</source>
        <translation>{by}置顶</translation>
    </message>
    <message>
        <source>Shift of {leader} since {since}, planned until {until}</source>
        <translation>值长{leader}，{since}接班，计划{until}交班</translation>
    </message>
    <message>
        <source>due {due}</source>
        <translation>期限{due}</translation>
    </message>
    <message>
        <source>was due {due}</source>
        <translation>期限{due}已过</translation>
    </message>
    <message>
        <source>{place}: {name}</source>
        <translation>{place}：{name}</translation>
    </message>
    <message>
        <source>{place}: {name}, standing in for {account}</source>
        <translation>{place}：{name}（代{account}）</translation>
    </message>
    <message>
        <source>■ Leader: {leader}, shift {late} over</source>
        <translation>■ 值长：{leader}，超时未交班{late}</translation>
    </message>
    <message>
        <source>■ {late} past its planned end: nobody has taken the room over</source>
        <translation>■ 超过计划交班时间{late}，无人接班</translation>
    </message>
    <message>
        <source>▲ {superior}, {told}</source>
        <translation>▲ {superior}，{told}</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>Import a rota …</source>
        <translation>导入排班表…</translation>
    </message>
    <message>
        <source>Rota of the coming 14 days</source>
        <translation>未来14天排班</translation>
    </message>
    <message>
        <source>There is no rota for the coming 14 days.</source>
        <translation>未来14天没有排班。</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Complete: it can be filed.</source>
        <translation>已填齐，可以上报。</translation>
    </message>
    <message>
        <source>Complete: it can be sent.</source>
        <translation>已填齐，可以提交。</translation>
    </message>
    <message>
        <source>Missing for filing: {fields}</source>
        <translation>上报还缺：{fields}</translation>
    </message>
    <message>
        <source>Send the change</source>
        <translation>提交变更</translation>
    </message>
    <message>
        <source>Still missing: {fields}</source>
        <translation>还缺：{fields}</translation>
    </message>
    <message>
        <source>What two people wrote differently</source>
        <translation>两人填写不一致之处</translation>
    </message>
    <message>
        <source>Wrong, see beside the fields: {count}</source>
        <translation>有误，见各栏旁：{count} 处</translation>
    </message>
</context>
<context>
    <name>SitePlan</name>
    <message>
        <source>Area border</source>
        <translation>台区边界</translation>
    </message>
    <message>
        <source>Closed road</source>
        <translation>道路封闭</translation>
    </message>
    <message>
        <source>Crew, by its position</source>
        <translation>队伍（按定位）</translation>
    </message>
    <message>
        <source>Crew, position not certain</source>
        <translation>队伍（位置不确定）</translation>
    </message>
    <message>
        <source>Danger, flooding or another mark</source>
        <translation>危险、积水等标记</translation>
    </message>
    <message>
        <source>Duty point of a station</source>
        <translation>服务站驻点</translation>
    </message>
    <message>
        <source>Earth wires that are out, by number</source>
        <translation>未拆接地线（编号）</translation>
    </message>
    <message>
        <source>Feeder of the matter</source>
        <translation>所涉线路</translation>
    </message>
    <message>
        <source>Grid border</source>
        <translation>网格边界</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Planned outage</source>
        <translation>计划停电</translation>
    </message>
    <message>
        <source>Station border</source>
        <translation>服务站边界</translation>
    </message>
    <message>
        <source>Station with its open orders</source>
        <translation>供电服务站及未结工单数</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Transformer area of the matter</source>
        <translation>所涉台区</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水域</translation>
    </message>
</context>
<context>
    <name>Sitting</name>
    <message>
        <source>A fault of the program; it is in the log. The act was not done: {line}</source>
        <translation>程序出错，已写入运行日志，操作未执行：{line}</translation>
    </message>
    <message>
        <source>Backed up and verified: {file}</source>
        <translation>已备份并校验：{file}</translation>
    </message>
    <message>
        <source>Nothing to change: it is so already.</source>
        <translation>无须更改，现状已是如此。</translation>
    </message>
    <message>
        <source>Order {order} is archived; it cannot be read while the database is out of reach.</source>
        <translation>工单{order}已归档；数据库连不上时读不到。</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>Positions through the database, every {span}</source>
        <translation>定位（经数据库，每{span}）</translation>
    </message>
    <message>
        <source>The daily backup failed at {time}: {why}</source>
        <translation>每日备份于{time}失败：{why}</translation>
    </message>
    <message>
        <source>The database cannot be reached. What you see is as old as the status strip says.</source>
        <translation>数据库连接中断，画面停在状态栏所示的时刻。</translation>
    </message>
    <message>
        <source>The position feed stopped at {time}; positions grow old since then.</source>
        <translation>定位接入已于{time}停止，此后位置不再更新。</translation>
    </message>
    <message>
        <source>There is no order {order} in the database.</source>
        <translation>数据库里没有工单{order}。</translation>
    </message>
    <message>
        <source>{done}   [{line}]</source>
        <translation>{done}   [{line}]</translation>
    </message>
</context>
<context>
    <name>Skill</name>
    <message>
        <source>Generator</source>
        <translation>应急发电</translation>
    </message>
    <message>
        <source>HV cable</source>
        <translation>高压电缆</translation>
    </message>
    <message>
        <source>HV line</source>
        <translation>高压线路</translation>
    </message>
    <message>
        <source>LV cable</source>
        <translation>低压电缆</translation>
    </message>
    <message>
        <source>LV line</source>
        <translation>低压线路</translation>
    </message>
    <message>
        <source>Live work</source>
        <translation>带电作业</translation>
    </message>
    <message>
        <source>Metering, examined for the HV drop-out</source>
        <translation>计量（高压跌落操作考试合格）</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>表计</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>变压器</translation>
    </message>
</context>
<context>
    <name>SmallForm</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Nothing is selected. Open orders in view: {count}.</source>
        <translation>未选中。图中在办工单：{count}。</translation>
    </message>
    <message>
        <source>The layer of orders is off; no order can be stepped to.</source>
        <translation>工单图层已关闭，无法逐个选择工单。</translation>
    </message>
</context>
<context>
    <name>SpotPicking</name>
    <message>
        <source>Click the place on the map. Esc gives up.</source>
        <translation>请在地图上点选位置，按Esc放弃。</translation>
    </message>
    <message>
        <source>That is outside every service grid. Click another place; Esc gives up.</source>
        <translation>该处不在任何服务网格内，请另选位置，按Esc放弃。</translation>
    </message>
</context>
<context>
    <name>StageKind</name>
    <message>
        <source>Accepted</source>
        <translation>接单</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Arrived on site</source>
        <translation>到达现场</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>De-energised</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Declined by the crew</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>Delay explained</source>
        <translation>延时说明</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Fault diagnosed</source>
        <translation>故障判断</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>回单</translation>
    </message>
    <message>
        <source>Made void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Re-energised</source>
        <translation>送电</translation>
    </message>
    <message>
        <source>Reassigned</source>
        <translation>改派</translation>
    </message>
    <message>
        <source>Recalled to the pool</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Reported before de-energising</source>
        <translation>停电前汇报</translation>
    </message>
    <message>
        <source>Reported before re-energising</source>
        <translation>送电前汇报</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>解除挂起</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Supply restored</source>
        <translation>复电</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Time corrected</source>
        <translation>更正时间</translation>
    </message>
</context>
<context>
    <name>StartReality</name>
    <message>
        <source>Back early</source>
        <translation>提前送电</translation>
    </message>
    <message>
        <source>Back on time</source>
        <translation>按时送电</translation>
    </message>
    <message>
        <source>Overrun</source>
        <translation>超时送电</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>A made-up city. Nothing here is real.</source>
        <translation>虚构的城市，内容均非真实。</translation>
    </message>
    <message>
        <source>Blind since {at}</source>
        <translation>{at}起连接中断</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Last word at {at}; called silent after {limit}.</source>
        <translation>最近一次数据{at}，超过{limit}无数据视为中断。</translation>
    </message>
    <message>
        <source>Numbers without a source at hand: {weak}.</source>
        <translation>未核实的数值：{weak}项。</translation>
    </message>
    <message>
        <source>Open the list of who holds what; there they are taken.</source>
        <translation>打开责任分工表，可在表中接管。</translation>
    </message>
    <message>
        <source>Reachable since {at}</source>
        <translation>{at}起连接正常</translation>
    </message>
    <message>
        <source>Rules {version}</source>
        <translation>规则{version}</translation>
    </message>
    <message>
        <source>{name} · {role}</source>
        <translation>{name} · {role}</translation>
    </message>
    <message>
        <source>{stations}, {orders} open</source>
        <translation>{stations}，未结 {orders}</translation>
    </message>
    <message>
        <source>■ {name}: out of reach for {age}</source>
        <translation>■ {name}：已中断{age}</translation>
    </message>
    <message numerus="yes">
        <source>▲ Held by nobody: %n station(s)</source>
        <translation>
            <numerusform>▲ %n 个站无人负责</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ No sounds until {time}</source>
        <translation>▲ 静音至{time}</translation>
    </message>
    <message>
        <source>▲ Rules {version}; another seat: {other}, {age} ago</source>
        <translation>▲ 规则{version}；另一席位：{other}，{age}前</translation>
    </message>
    <message>
        <source>▲ {feed}: nothing yet</source>
        <translation>▲ {feed}：尚无数据</translation>
    </message>
    <message>
        <source>▲ {feed}: silent for {age}</source>
        <translation>▲ {feed}：已中断{age}</translation>
    </message>
    <message>
        <source>● {feed}: {age}</source>
        <translation>● {feed}：{age}</translation>
    </message>
    <message>
        <source>● {name}</source>
        <translation>● {name}</translation>
    </message>
</context>
<context>
    <name>StepProcess</name>
    <message>
        <source>It ended without a word (code {code}).</source>
        <translation>程序未说明原因即结束（代码{code}）。</translation>
    </message>
</context>
<context>
    <name>StopReality</name>
    <message>
        <source>Stopped early</source>
        <translation>提前停电</translation>
    </message>
    <message>
        <source>Stopped late</source>
        <translation>延迟停电</translation>
    </message>
    <message>
        <source>Stopped on time</source>
        <translation>按时停电</translation>
    </message>
</context>
<context>
    <name>SwitchingFacts</name>
    <message>
        <source>carried out {at}</source>
        <translation>{at}执行</translation>
    </message>
    <message>
        <source>checklist ({rule})</source>
        <translation>核对项（{rule}）</translation>
    </message>
    <message>
        <source>must be on record before the operation ({rule})</source>
        <translation>操作前须登记（{rule}）</translation>
    </message>
    <message>
        <source>not carried out yet</source>
        <translation>尚未执行</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>reference {reference}</source>
        <translation>凭据{reference}</translation>
    </message>
    <message>
        <source>{crew} approved by {person}</source>
        <translation>{person}批准{crew}承接</translation>
    </message>
    <message>
        <source>{kind}: {name} {number}</source>
        <translation>{kind}：{name} {number}</translation>
    </message>
    <message>
        <source>{need}: {person}</source>
        <translation>{need}：{person}</translation>
    </message>
    <message>
        <source>{reporter} to {dispatcher}, recording {recording}</source>
        <translation>{reporter}向{dispatcher}汇报，录音编号{recording}</translation>
    </message>
</context>
<context>
    <name>SwitchingKind</name>
    <message>
        <source>De-energise</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>Re-energise</source>
        <translation>送电</translation>
    </message>
</context>
<context>
    <name>Symptom</name>
    <message>
        <source>Flicker</source>
        <translation>灯光闪烁</translation>
    </message>
    <message>
        <source>Low voltage</source>
        <translation>电压偏低</translation>
    </message>
    <message>
        <source>Meter fault</source>
        <translation>表计故障</translation>
    </message>
    <message>
        <source>No power, many customers</source>
        <translation>多户停电</translation>
    </message>
    <message>
        <source>No power, one customer</source>
        <translation>单户停电</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Phase loss</source>
        <translation>缺相</translation>
    </message>
    <message>
        <source>Sparks or smoke</source>
        <translation>打火冒烟</translation>
    </message>
    <message>
        <source>Transformer noise</source>
        <translation>变压器异响</translation>
    </message>
    <message>
        <source>Tree on the line</source>
        <translation>树木碰线</translation>
    </message>
    <message>
        <source>Wire down</source>
        <translation>导线断落</translation>
    </message>
</context>
<context>
    <name>TellingManner</name>
    <message>
        <source>By message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>By posting</source>
        <translation>张贴</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>书面</translation>
    </message>
</context>
<context>
    <name>Tie</name>
    <message>
        <source>cuts the feeder upstream</source>
        <translation>停上级线路</translation>
    </message>
    <message>
        <source>protected event</source>
        <translation>保电任务</translation>
    </message>
    <message>
        <source>same areas</source>
        <translation>台区相同</translation>
    </message>
    <message>
        <source>same feeder</source>
        <translation>线路相同</translation>
    </message>
    <message>
        <source>same important customer</source>
        <translation>重要用户相同</translation>
    </message>
    <message>
        <source>same team</source>
        <translation>班组相同</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>due {time}</source>
        <translation>{time}到期</translation>
    </message>
    <message>
        <source>late by {time}</source>
        <translation>超时{time}</translation>
    </message>
    <message>
        <source>{rule} {leg}, limit {limit}: {standing}</source>
        <translation>{rule} {leg}，时限{limit}：{standing}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余{time}</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>at the place</source>
        <translation>位于现场</translation>
    </message>
    <message>
        <source>{metres} m from the place</source>
        <translation>距现场{metres}米</translation>
    </message>
    <message>
        <source>↻ corrected to {time} by {by} ({at}): {reason}</source>
        <translation>↻ {by}于{at}更正为{time}：{reason}</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>{days} d</source>
        <translation>{days}天</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days}天{hours}小时</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02} min</source>
        <translation>{hours}小时{minutes:02}分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分钟</translation>
    </message>
    <message>
        <source>{minutes} min {seconds:02} s</source>
        <translation>{minutes}分{seconds:02}秒</translation>
    </message>
    <message>
        <source>{month:02}-{day:02} {time}</source>
        <translation>{month}月{day}日 {time}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
    <message>
        <source>{seconds} s ahead</source>
        <translation>超前{seconds}秒</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>ToldKind</name>
    <message>
        <source>Called back</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Told: delay</source>
        <translation>告知延误</translation>
    </message>
    <message>
        <source>Told: restoration</source>
        <translation>告知复电</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>催办</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>All that is known of the selected order, how its clocks stand, and what can be done with it now.</source>
        <translation>所选工单的全部信息、各项时限的剩余时间，以及此刻可以做的操作。</translation>
    </message>
    <message>
        <source>Answers and undo</source>
        <translation>答复与撤销</translation>
    </message>
    <message>
        <source>Crews</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Every act with its key, or another key if you like it better. This tour begins again from here.</source>
        <translation>全部操作及其快捷键，也可以改成顺手的键；本导览可从这里重新开始。</translation>
    </message>
    <message>
        <source>Every open order of your stations; the one whose time runs out first is on top.</source>
        <translation>本席各站的全部在办工单，最先到时限的排在最上面。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Here it says what was done, and what was refused under which rule. Most acts can be taken back.</source>
        <translation>办成了什么、依哪条规则不予办理，都在这里说明；多数操作可以撤销。</translation>
    </message>
    <message>
        <source>How far the selected crew or station gets from now; which crews still reach the selected order in time.</source>
        <translation>所选队伍或供电服务站从现在起能到多远；所选工单还有哪些队伍能按时到达。</translation>
    </message>
    <message>
        <source>Orders, crews and areas without power, where they are. It never moves by itself.</source>
        <translation>工单、队伍和停电台区各在其位；地图从不自己移动。</translation>
    </message>
    <message>
        <source>Parts and further windows stay where you put them; a layout keeps that under a name.</source>
        <translation>各面板和其他窗口摆在哪里就留在哪里，摆法可以命名保存为布局。</translation>
    </message>
    <message>
        <source>Reach from now</source>
        <translation>当前可达范围</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>The order</source>
        <translation>工单详情</translation>
    </message>
    <message>
        <source>Type in one line what is to be done. It shows what it has understood before Enter does it.</source>
        <translation>用一行字写明要做的事；先显示理解成什么，按回车才执行。</translation>
    </message>
    <message>
        <source>Who is free, who is at work, and how old each position is.</source>
        <translation>哪些队伍待命、哪些在忙，各自的定位是多久以前的。</translation>
    </message>
    <message>
        <source>Windows and layouts</source>
        <translation>窗口与布局</translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>{act}, in the menus</source>
        <translation>{act}（在菜单中）</translation>
    </message>
    <message>
        <source>{act}, typed in the command line</source>
        <translation>{act}（在命令行输入）</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Tour, {at}: {place}</source>
        <translation>导览 {at}：{place}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number}/{count}</translation>
    </message>
</context>
<context>
    <name>TourOffer</name>
    <message>
        <source>Asks again when you log in next time</source>
        <translation>下次登录时再问</translation>
    </message>
    <message>
        <source>Does not ask again; the menu Help has the tour</source>
        <translation>不再询问；“帮助”菜单里可随时打开导览</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>下次再说</translation>
    </message>
    <message>
        <source>New at this desk? A short tour shows what is where, and by which key.</source>
        <translation>初次上台？几步导览，看清各处在哪、用哪个键。</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Tour of the desk</source>
        <translation>调度台导览</translation>
    </message>
</context>
<context>
    <name>TraceReach</name>
    <message>
        <source>Trace feeder</source>
        <translation>追踪馈线</translation>
    </message>
    <message>
        <source>Trace from here on</source>
        <translation>由此往后追踪</translation>
    </message>
</context>
<context>
    <name>Tracing</name>
    <message>
        <source>Areas: {count}</source>
        <translation>台区：{count}</translation>
    </message>
    <message>
        <source>Feeder {feeder}, from here on</source>
        <translation>馈线{feeder}，由此往后</translation>
    </message>
    <message>
        <source>Feeder {feeder}, the whole of it</source>
        <translation>馈线{feeder}，全线</translation>
    </message>
    <message>
        <source>Important customers: {count}</source>
        <translation>重要用户：{count}</translation>
    </message>
    <message>
        <source>Substation not known</source>
        <translation>上级变电站不明</translation>
    </message>
    <message>
        <source>Substation {substation}</source>
        <translation>变电站：{substation}</translation>
    </message>
    <message>
        <source>The line&apos;s shape does not tell what hangs behind this spot.</source>
        <translation>线路图形无法判断此处以后的台区。</translation>
    </message>
    <message>
        <source>This place hangs on no feeder.</source>
        <translation>此处没有所属馈线。</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>重做：{act}</translation>
    </message>
    <message>
        <source>Redo: {act} (not permitted now)</source>
        <translation>重做：{act}（现在无权限）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>撤销：{act}</translation>
    </message>
    <message>
        <source>Undo: {act} (not permitted now)</source>
        <translation>撤销：{act}（现在无权限）</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>km/h</source>
        <translation>公里/小时</translation>
    </message>
    <message>
        <source>m</source>
        <translation>米</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>×</source>
        <translation>倍</translation>
    </message>
</context>
<context>
    <name>UntilField</name>
    <message>
        <source>Another time</source>
        <translation>指定时间</translation>
    </message>
    <message>
        <source>End of the shift · {until}</source>
        <translation>到交班 · {until}</translation>
    </message>
    <message>
        <source>Time of the end</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>{hours} h · {until}</source>
        <translation>{hours}小时 · {until}</translation>
    </message>
</context>
<context>
    <name>Urgency</name>
    <message>
        <source>Critical</source>
        <translation>特急</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Journal entry {revision} cannot be read.</source>
        <translation>日志第{revision}条无法读取。</translation>
    </message>
    <message>
        <source>Journal entry {revision} does not fit what was true before it: {what}</source>
        <translation>日志第{revision}条与此前的状态不符：{what}</translation>
    </message>
    <message>
        <source>Journal entry {revision} does not follow the one before it.</source>
        <translation>日志第{revision}条与前一条不相接。</translation>
    </message>
    <message>
        <source>Journal entry {revision} has been changed after it was written.</source>
        <translation>日志第{revision}条写入后被改动。</translation>
    </message>
    <message>
        <source>Journal entry {revision} is missing.</source>
        <translation>缺少日志第{revision}条。</translation>
    </message>
    <message>
        <source>The file itself is damaged: {what}</source>
        <translation>文件本身已损坏：{what}</translation>
    </message>
    <message>
        <source>The journal does not end where its head says ({revision}).</source>
        <translation>日志末尾与登记的条数（{revision}）不符。</translation>
    </message>
    <message>
        <source>The paper of handover {what} is not the one that was archived</source>
        <translation>交接班 {what} 的纸质件与归档时不一致</translation>
    </message>
    <message>
        <source>The tables differ from the journal: {what}</source>
        <translation>数据表与日志不一致：{what}</translation>
    </message>
    <message>
        <source>The territory is not the one that was imported: {what}</source>
        <translation>辖区数据与导入时不一致：{what}</translation>
    </message>
    <message>
        <source>What is kept of handover {what} is not what was signed</source>
        <translation>留存的交接班 {what} 与所签内容不符</translation>
    </message>
    <message>
        <source>as on record</source>
        <translation>与记录一致</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>for you to confirm</source>
        <translation>待人工确认</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>不适用</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>All of the chosen difference</source>
        <translation>所选差异的全文</translation>
    </message>
    <message>
        <source>Chain of approvals</source>
        <translation>审批环节</translation>
    </message>
    <message>
        <source>Differences between two rule books</source>
        <translation>两本规则手册的差异</translation>
    </message>
    <message>
        <source>Differences to {version}: {count}</source>
        <translation>与{version}的差异：{count}处</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>First entry</source>
        <translation>首条</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原手册</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>末条</translation>
    </message>
    <message>
        <source>Not at hand; open its file to compare</source>
        <translation>手头没有，打开其文件即可对比</translation>
    </message>
    <message>
        <source>Number, rule, day or chain</source>
        <translation>数值、规则、日期或审批环节</translation>
    </message>
    <message>
        <source>Opened from a file</source>
        <translation>已从文件打开</translation>
    </message>
    <message>
        <source>Reading the journal …</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>Rule book to compare from</source>
        <translation>原手册</translation>
    </message>
    <message>
        <source>Shipped with the program</source>
        <translation>程序内置</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>The same book. Choose another one to compare with, or open a file.</source>
        <translation>两者是同一本。请另选一本，或打开文件。</translation>
    </message>
    <message>
        <source>This seat works by it</source>
        <translation>本席在用</translation>
    </message>
    <message>
        <source>To</source>
        <translation>对比手册</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Versions that judged in this database</source>
        <translation>本数据库用过的版本</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Where its text is</source>
        <translation>手册在何处</translation>
    </message>
</context>
<context>
    <name>ViewNotices</name>
    <message>
        <source>Ends the following; so does a pan</source>
        <translation>停止跟随；拖动地图也会停止</translation>
    </message>
    <message>
        <source>Ends the lock</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Following {crew}  ×</source>
        <translation>正在跟随{crew}  ×</translation>
    </message>
    <message>
        <source>View locked  ×</source>
        <translation>视图已锁定  ×</translation>
    </message>
</context>
<context>
    <name>VoidReason</name>
    <message>
        <source>Customer&apos;s own equipment</source>
        <translation>客户自有设备</translation>
    </message>
    <message>
        <source>Cut off for arrears</source>
        <translation>欠费停电</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复工单</translation>
    </message>
    <message>
        <source>False report</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Planned outage</source>
        <translation>计划停电</translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>Being handed to the printer …</source>
        <translation>正在送往打印机…</translation>
    </message>
    <message>
        <source>Cancelled while it was being handed over. Look at the printer: it may have begun.</source>
        <translation>正在送往打印机时取消。请查看打印机：可能已开始打印。</translation>
    </message>
    <message>
        <source>Cancelled: nothing was printed, and no file was left.</source>
        <translation>已取消：没有打印，也没有留下文件。</translation>
    </message>
    <message>
        <source>Handed to the printer “{printer}”.</source>
        <translation>已送打印机“{printer}”。</translation>
    </message>
    <message>
        <source>Not saved. {why}</source>
        <translation>未保存。{why}</translation>
    </message>
    <message>
        <source>PDF for the archive (*.pdf)</source>
        <translation>存档 PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>The PDF is being written …</source>
        <translation>正在写 PDF…</translation>
    </message>
    <message>
        <source>The pages are being made for the printer …</source>
        <translation>正在为打印机生成页面…</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
</context>
<context>
    <name>Weight</name>
    <message>
        <source>Internal rule: what breaks it is warned of</source>
        <translation>内部规定：违反即提醒</translation>
    </message>
    <message>
        <source>Law: what breaks it is blocked</source>
        <translation>法规：违反即拦截</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A folder with stations, grids, areas or customer points, feeders, roads and crews: GeoJSON, GeoPackage, Shapefile or CSV. Nothing is kept unless all of it fits.</source>
        <translation>选择一个目录，含服务站、网格、台区或客户点、馈线、道路和队伍，格式为GeoJSON、GeoPackage、Shapefile或CSV。全部无误才会导入。</translation>
    </message>
    <message>
        <source>A made-up city with moving crews and arriving orders, marked as a demo. Ready in a minute.</source>
        <translation>虚构的城市，队伍在途，工单不断到来，标有“演示”字样。约一分钟即可使用。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import a city …</source>
        <translation>导入城市…</translation>
    </message>
    <message>
        <source>Nothing was changed. What stood against it:</source>
        <translation>未作任何更改，原因如下：</translation>
    </message>
    <message>
        <source>Open the demo city</source>
        <translation>打开演示城市</translation>
    </message>
    <message>
        <source>Opening the database …</source>
        <translation>正在打开数据库…</translation>
    </message>
    <message>
        <source>Opens the same database once more.</source>
        <translation>重新打开同一数据库。</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>The database was not opened. What stood against it:</source>
        <translation>数据库未能打开，原因如下：</translation>
    </message>
    <message>
        <source>This database holds no city yet. What shall the console work on?</source>
        <translation>数据库中还没有城市，请选择：</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What stood against it</source>
        <translation>未能完成的原因</translation>
    </message>
    <message>
        <source>Yike – dispatch console</source>
        <translation>一刻调度台</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>its duty point</source>
        <translation>值班点</translation>
    </message>
    <message>
        <source>its last known position</source>
        <translation>最后位置</translation>
    </message>
    <message>
        <source>its position</source>
        <translation>当前位置</translation>
    </message>
    <message>
        <source>nowhere known</source>
        <translation>不明位置</translation>
    </message>
</context>
<context>
    <name>Whose</name>
    <message>
        <source>Everybody&apos;s acts</source>
        <translation>全部（含队伍、系统）</translation>
    </message>
    <message>
        <source>My acts</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>The room&apos;s acts</source>
        <translation>值班人员</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>{order} cannot be assigned now, it is at “{state}” with {crew}.</source>
        <translation>{order}现在不能派单：{crew}处理中，状态“{state}”。</translation>
    </message>
    <message>
        <source>{order} cannot be assigned now, it is at “{state}”.</source>
        <translation>{order}现在不能派单：状态“{state}”。</translation>
    </message>
    <message>
        <source>{order} is merged: the crew of its main order {main} does it too.</source>
        <translation>{order}已合并，由主单{main}的队伍一并处理。</translation>
    </message>
    <message>
        <source>{order} is not here any more.</source>
        <translation>{order}已不在此处。</translation>
    </message>
    <message>
        <source>{order} is suspended: nobody is sent before it is resumed.</source>
        <translation>{order}已挂起，解除挂起后才能派单。</translation>
    </message>
    <message>
        <source>{why} You can: {acts}.</source>
        <translation>{why}可以：{acts}。</translation>
    </message>
    <message>
        <source>{why} You have nothing to do about it now.</source>
        <translation>{why}现在无需您处理。</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Rule book</source>
        <translation>规则手册</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>数值依据</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{head}: {said}</source>
        <translation>{head}：{said}</translation>
    </message>
    <message>
        <source>{text} ({more})</source>
        <translation>{text}（{more}）</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Back to the saved words</source>
        <translation>恢复已保存的用语</translation>
    </message>
    <message>
        <source>Begin with the shipped words</source>
        <translation>从自带用语开始编写</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Kind of notice</source>
        <translation>公告种类</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved. Notices are composed with these words from now on.</source>
        <translation>已保存，此后的公告按此用语生成。</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>生成效果</translation>
    </message>
    <message>
        <source>What is written here stands in {file}, over the words that ship with the program; only what differs has to be written.</source>
        <translation>此处内容存于 {file}，覆盖程序自带用语；只需写与之不同的部分。</translation>
    </message>
    <message>
        <source>Words of notices</source>
        <translation>公告用语</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Any work</source>
        <translation>任何作业</translation>
    </message>
    <message>
        <source>Earthing</source>
        <translation>装设接地线</translation>
    </message>
    <message>
        <source>Planned work</source>
        <translation>计划检修</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>抢修</translation>
    </message>
</context>
<context>
    <name>WrongClocks</name>
    <message>
        <source>The clock of {crew} is {span} ahead. Its positions are not used until it is right.</source>
        <translation>{crew}的终端时钟超前{span}，校准前其位置不予采用。</translation>
    </message>
    <message>
        <source>The clocks of {count} crews are ahead, or the one of this seat is behind. Their positions are not used: {crews}.</source>
        <translation>{count}支队伍的终端时钟超前，或本席位时钟滞后。其位置不予采用：{crews}。</translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message>
        <source>Remote</source>
        <translation>边远</translation>
    </message>
    <message>
        <source>Rural</source>
        <translation>农村</translation>
    </message>
    <message>
        <source>Urban</source>
        <translation>城区</translation>
    </message>
</context>
<context>
    <name>ZoneBar</name>
    <message>
        <source>Drop the zone</source>
        <translation>删除片区</translation>
    </message>
    <message>
        <source>Keep selection as zone</source>
        <translation>所选存为片区</translation>
    </message>
    <message>
        <source>Name of the zone</source>
        <translation>片区名称</translation>
    </message>
    <message>
        <source>Zone …</source>
        <translation>片区…</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>片区</translation>
    </message>
</context>
<context>
    <name>argparse</name>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s：错误：%(message)s
</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>选项%(option)s不明确，可能是%(matches)s</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数%(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <translation>后面最多一个值</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>后面缺一个值</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>不带值，却给了%r</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>值%(value)r无效</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>没有%(value)r，可选：%(choices)s</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>不能与%s同时使用</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>必须给出其中一个：%s</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>缺少参数：%s</translation>
    </message>
    <message>
        <source>unknown parser %(parser_name)r (choices: %(choices)s)</source>
        <translation>没有命令%(parser_name)r，可选：%(choices)s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>不认识的参数：%s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
</context>
</TS>
