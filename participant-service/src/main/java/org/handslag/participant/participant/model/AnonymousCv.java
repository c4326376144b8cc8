package org.handslag.participant.participant.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A CV without name must not name the person: neither by a part of the name, nor by e-mail or
 * phone, however they are written.
 */
final class AnonymousCv {
    /** Shorter parts of a name are words of every text. */
    private static final int SHORTEST_PART = 3;

    /** Fewer digits are years and numbers of every text. */
    private static final int SHORTEST_PHONE = 6;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s()./\\-–]+(?=\\d)");
    private static final Pattern COUNTRY = Pattern.compile("^(?:00|\\+)(?:4[5-7]|358)|^0+");
    private static final Map<String, String> LETTERS =
            Map.of("ø", "o", "æ", "ae", "å", "a", "ß", "ss", "đ", "d", "ł", "l", "ı", "i");

    private AnonymousCv() {}

    /** Why this identity cannot be: what its anonymous CV gives away, in kinds, never in words. */
    static Optional<Refusal> refusal(Identity identity) {
        String cv = plain(identity.anonymousCv());
        Set<String> found = new TreeSet<>();
        Set<String> words = Arrays.stream(BETWEEN_WORDS.split(cv)).collect(Collectors.toSet());
        if (names(plain(identity.name()), words)) {
            found.add("name");
        }
        String email = plain(identity.email()).strip();
        if (!email.isEmpty() && cv.contains(email)) {
            found.add("email");
        }
        if (calls(plain(identity.phone()), cv)) {
            found.add("phone");
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "cv-names-the-person", Map.of("found", String.join(", ", found))));
    }

    private static boolean names(String name, Set<String> words) {
        List<String> parts =
                Arrays.stream(BETWEEN_WORDS.split(name))
                        .filter(part -> part.length() >= SHORTEST_PART)
                        .toList();
        // The genitive of the languages that CVs are written in adds an s.
        return parts.stream().anyMatch(part -> words.contains(part) || words.contains(part + "s"));
    }

    private static boolean calls(String phone, String cv) {
        String written = COUNTRY.matcher(phone.strip()).replaceFirst("").replaceAll("\\D", "");
        String number = COUNTRY.matcher(written).replaceFirst("");
        return number.length() >= SHORTEST_PHONE
                && BETWEEN_DIGITS.matcher(cv).replaceAll("").contains(number);
    }

    /** In small letters, without accents. */
    private static String plain(@Nullable PrivateText text) {
        String written = text == null ? "" : text.reveal().orElse("");
        String small =
                MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            small = small.replace(letter.getKey(), letter.getValue());
        }
        return small;
    }
}
