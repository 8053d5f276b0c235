<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HoldingsPage</name>
    <message numerus="yes">
        <source>▲ Held by nobody: %n station(s)</source>
        <translation>
            <numerusform>▲ Held by nobody: %n station</numerusform>
            <numerusform>▲ Held by nobody: %n stations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Draft %n plan(s)</source>
        <translation>
            <numerusform>Draft %n plan</numerusform>
            <numerusform>Draft %n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of {file} is taken: %n thing(s) to put right. Correct the file and read it again.</source>
        <translation>
            <numerusform>Nothing of {file} is taken: %n thing to put right. Correct the file and read it again.</numerusform>
            <numerusform>Nothing of {file} is taken: %n things to put right. Correct the file and read it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n plan(s), to be drafted together. Each can be edited and filed afterwards.</source>
        <translation>
            <numerusform>{file}: %n plan. It can be edited and filed afterwards.</numerusform>
            <numerusform>{file}: %n plans, to be drafted together. Each can be edited and filed afterwards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message numerus="yes">
        <source>{stations} and %n more</source>
        <translation>
            <numerusform>{stations} and %n more</numerusform>
            <numerusform>{stations} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderQueue</name>
    <message numerus="yes">
        <source>None of the %n open order(s) passes the filter.</source>
        <translation>
            <numerusform>The %n open order does not pass the filter.</numerusform>
            <numerusform>None of the %n open orders passes the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message numerus="yes">
        <source>%n new – F5 sorts in</source>
        <translation>
            <numerusform>%n new – F5 sorts in</numerusform>
            <numerusform>%n new – F5 sorts in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new: F5</source>
        <translation>
            <numerusform>%n new: F5</numerusform>
            <numerusform>%n new: F5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeatLine</name>
    <message numerus="yes">
        <source>{stations} and %n more</source>
        <translation>
            <numerusform>{stations} and %n more</numerusform>
            <numerusform>{stations} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralActs</name>
    <message numerus="yes">
        <source>%n orders selected</source>
        <translation>
            <numerusform>%n order selected</numerusform>
            <numerusform>%n orders selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n orders at once</source>
        <translation>
            <numerusform>At most %n order at once</numerusform>
            <numerusform>At most %n orders at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{act}: done for %n orders</source>
        <translation>
            <numerusform>{act}: done for %n order</numerusform>
            <numerusform>{act}: done for %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralDialog</name>
    <message numerus="yes">
        <source>{act} · %n orders</source>
        <translation>
            <numerusform>{act} · %n order</numerusform>
            <numerusform>{act} · %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>▲ Held by nobody: %n station(s)</source>
        <translation>
            <numerusform>▲ Held by nobody: %n station</numerusform>
            <numerusform>▲ Held by nobody: %n stations</numerusform>
        </translation>
    </message>
</context>
</TS>
