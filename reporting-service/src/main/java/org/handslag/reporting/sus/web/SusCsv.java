package org.handslag.reporting.sus.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.platform.json.Json;
import org.handslag.reporting.sus.application.ExportingSus;
import org.handslag.reporting.sus.application.SusRow;
import org.jspecify.annotations.Nullable;

/**
 * The export as a table (RFC 4180). Its values are codes of lower-case letters, digits and hyphens,
 * days and numbers: none needs quoting, and none can be taken for a formula. Several sources of
 * income stand in one field with a space between.
 */
final class SusCsv {
    private static final String HEAD =
            "number,year,sex,told,entry,exit,reason,income-before,income-after,municipality,"
                    + "birth-year";

    private SusCsv() {}

    static String of(ExportingSus.Export export) {
        return Stream.concat(Stream.of(HEAD), export.rows().stream().map(SusCsv::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(SusRow row) {
        return Stream.of(
                        row.number(),
                        row.year(),
                        row.sex(),
                        Json.code(row.told()),
                        orNothing(row.entry()),
                        orNothing(row.exit()),
                        orNothing(row.reason()),
                        String.join(" ", row.incomeBefore()),
                        String.join(" ", row.incomeAfter()),
                        orNothing(row.municipality()),
                        orNothing(row.birthYear()))
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    private static Object orNothing(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
