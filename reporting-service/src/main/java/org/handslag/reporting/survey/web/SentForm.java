package org.handslag.reporting.survey.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.survey.application.RecordingAnswer.Answer;

/**
 * A form as a browser sends it (WHATWG URL Standard, application/x-www-form-urlencoded): each field
 * is a question, its value the answer.
 */
final class SentForm {
    /** More than a hundred questions with the longest keys and values. */
    private static final int MOST_BYTES = 32_768;

    private SentForm() {}

    /**
     * The answers in it, in their order.
     *
     * @throws ProblemException 400 where it is too long or not properly encoded
     */
    static List<Answer> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw ProblemException.invalid("", "wrong-form", Map.of());
        }
        var answers = new ArrayList<Answer>();
        for (String field : new String(bytes, StandardCharsets.UTF_8).split("&")) {
            if (!field.isEmpty()) {
                int is = field.indexOf('=');
                answers.add(
                        new Answer(
                                decoded(is < 0 ? field : field.substring(0, is)),
                                decoded(is < 0 ? "" : field.substring(is + 1))));
            }
        }
        return List.copyOf(answers);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalid("", "wrong-form", Map.of());
        }
    }
}
