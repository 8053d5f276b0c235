<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>OrderQueue</name>
    <message numerus="yes">
        <source>%n new – F5 sorts in</source>
        <translation>
            <numerusform>%n new – F5 sorts it in</numerusform>
            <numerusform>%n new – F5 sorts them in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n open order(s) passes the filter.</source>
        <translation>
            <numerusform>The %n open order does not pass the filter.</numerusform>
            <numerusform>None of the %n open orders passes the filter.</numerusform>
        </translation>
    </message>
</context>
</TS>
