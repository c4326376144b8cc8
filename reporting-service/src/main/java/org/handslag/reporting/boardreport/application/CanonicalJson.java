package org.handslag.reporting.boardreport.application;

import java.math.BigDecimal;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One text for one JSON value: members sorted, no white space, numbers without exponent or trailing
 * zeros. Follows RFC 8785 (JSON Canonicalization Scheme) for whole numbers and for decimals of at
 * most 15 digits between 0.000001 and 10^21, which is all that a report has.
 */
final class CanonicalJson {
    private CanonicalJson() {}

    static String text(JsonNode value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            // By UTF-16 code units, as String compares.
            var members = new TreeMap<String, JsonNode>();
            value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            text.append('{');
            members.forEach(
                    (name, member) -> {
                        separate(text, '{');
                        quote(name, text);
                        text.append(':');
                        write(member, text);
                    });
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            value.forEach(
                    item -> {
                        separate(text, '[');
                        write(item, text);
                    });
            text.append(']');
        } else if (value.isString()) {
            quote(value.stringValue(), text);
        } else if (value.isNumber()) {
            number(value.decimalValue(), text);
        } else {
            text.append(value.isNull() ? "null" : value.asString());
        }
    }

    private static void separate(StringBuilder text, char opening) {
        char last = text.charAt(text.length() - 1);
        if (last != opening) {
            text.append(',');
        }
    }

    private static void number(BigDecimal number, StringBuilder text) {
        text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20) {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
