package org.handslag.acceptance.canary;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** The ways in which a word can lie in a file. */
final class Forms {

    private Forms() {}

    /** Bytes by the form's name; upper and lower case where letters beyond ASCII have both. */
    static Map<String, byte[]> of(String word) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        add(forms, "", word);
        add(forms, "lower case, ", word.toLowerCase(Locale.ROOT));
        if (word.chars().anyMatch(each -> each > 127)) {
            add(forms, "upper case, ", word.toUpperCase(Locale.ROOT));
        }
        return forms;
    }

    private static void add(Map<String, byte[]> forms, String how, String word) {
        text(forms, how, word);
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(word)) {
            forms.put(how + "Latin-1", word.getBytes(StandardCharsets.ISO_8859_1));
        }
        forms.put(how + "UTF-16LE", word.getBytes(StandardCharsets.UTF_16LE));
        forms.put(how + "UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
        put(forms, how + "hexadecimal", hexadecimal(bytes));
        for (int shift = 0; shift < 3; shift++) {
            byte[] inner = encoded(bytes, shift);
            forms.put(how + "Base64/" + shift, inner);
            put(
                    forms,
                    how + "Base64url/" + shift,
                    new String(inner, StandardCharsets.US_ASCII)
                            .replace('+', '-')
                            .replace('/', '_'));
        }
    }

    /** As texts of other formats have it, with what they escape. */
    private static void text(Map<String, byte[]> forms, String how, String word) {
        put(forms, how + "UTF-8", word);
        put(
                forms,
                how + "letters apart from their marks",
                Normalizer.normalize(word, Normalizer.Form.NFD));
        String form = URLEncoder.encode(word, StandardCharsets.UTF_8);
        put(forms, how + "URL", form);
        put(forms, how + "URL with %20", form.replace("+", "%20"));
        put(forms, how + "JSON", escaped(word, Forms::json, false));
        put(forms, how + "JSON escapes", escaped(word, Forms::json, true));
        put(forms, how + "JSON for HTML", escaped(word, Forms::jsonInHtml, false));
        put(forms, how + "HTML", escaped(word, Forms::html, false));
        put(forms, how + "HTML numbers", html(word, "&#%d;"));
        put(forms, how + "HTML hexadecimal", html(word, "&#x%x;"));
    }

    private static void put(Map<String, byte[]> forms, String name, String text) {
        forms.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The characters of Base64 that depend on the word only, where it begins at that byte of 3. */
    private static byte[] encoded(byte[] text, int shift) {
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.writeBytes(new byte[shift]);
        padded.writeBytes(text);
        byte[] all = Base64.getEncoder().encode(padded.toByteArray());
        int first = shift == 0 ? 0 : shift + 1;
        int whole = (shift + text.length) * 8 / 6;
        return Arrays.copyOfRange(all, first, Math.max(first, whole));
    }

    private static String escaped(String word, IntFunction<String> sign, boolean ascii) {
        StringBuilder text = new StringBuilder();
        word.chars()
                .forEach(
                        each ->
                                text.append(
                                        each > 127
                                                ? ascii
                                                        ? "\\u%04x".formatted(each)
                                                        : String.valueOf((char) each)
                                                : sign.apply(each)));
        return text.toString();
    }

    private static String json(int sign) {
        return sign == '"' || sign == '\\' ? "\\" + (char) sign : String.valueOf((char) sign);
    }

    private static String jsonInHtml(int sign) {
        return "<>&'".indexOf(sign) >= 0 ? "\\u%04x".formatted(sign) : json(sign);
    }

    private static String html(int sign) {
        return switch (sign) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> String.valueOf((char) sign);
        };
    }

    private static String html(String word, String number) {
        StringBuilder text = new StringBuilder();
        word.codePoints()
                .forEach(
                        each ->
                                text.append(
                                        each > 127 || "&<>\"'".indexOf(each) >= 0
                                                ? number.formatted(each)
                                                : Character.toString(each)));
        return text.toString();
    }

    private static String hexadecimal(byte[] text) {
        StringBuilder digits = new StringBuilder();
        for (byte each : text) {
            digits.append("%02x".formatted(each));
        }
        return digits.toString();
    }
}
