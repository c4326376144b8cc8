package org.handslag.acceptance.canary;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The ways in which a word can lie in a file. */
final class Forms {

    private Forms() {}

    /** Bytes by the form's name. */
    static Map<String, byte[]> of(String word) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        byte[] text = word.getBytes(StandardCharsets.UTF_8);
        forms.put("UTF-8", text);
        forms.put("Latin-1", word.getBytes(StandardCharsets.ISO_8859_1));
        forms.put("UTF-16LE", word.getBytes(StandardCharsets.UTF_16LE));
        forms.put("UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
        forms.put(
                "URL",
                URLEncoder.encode(word, StandardCharsets.UTF_8)
                        .getBytes(StandardCharsets.US_ASCII));
        forms.put("JSON escapes", escaped(word).getBytes(StandardCharsets.US_ASCII));
        forms.put("hexadecimal", hexadecimal(text).getBytes(StandardCharsets.US_ASCII));
        for (int shift = 0; shift < 3; shift++) {
            byte[] inner = encoded(text, shift);
            forms.put("Base64/" + shift, inner);
            forms.put(
                    "Base64url/" + shift,
                    new String(inner, StandardCharsets.US_ASCII)
                            .replace('+', '-')
                            .replace('/', '_')
                            .getBytes(StandardCharsets.US_ASCII));
        }
        return forms;
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

    private static String escaped(String word) {
        StringBuilder text = new StringBuilder();
        for (char each : word.toCharArray()) {
            text.append(each < 128 ? String.valueOf(each) : "\\u%04x".formatted((int) each));
        }
        return text.toString();
    }

    private static String hexadecimal(byte[] text) {
        StringBuilder digits = new StringBuilder();
        for (byte each : text) {
            digits.append("%02x".formatted(each));
        }
        return digits.toString().toLowerCase(Locale.ROOT);
    }
}
