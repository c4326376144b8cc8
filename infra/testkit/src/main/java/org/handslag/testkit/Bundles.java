package org.handslag.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handslag.platform.problem.Words;

/** The texts for people, as files: {@code <folder>/messages_<language>.properties}. */
public final class Bundles {
    private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z]+)}");

    private Bundles() {}

    /**
     * The keys of a folder's texts, which every language has, each with the same {@code {values}}.
     *
     * @throws AssertionError naming every key and language that differs
     */
    public static Set<String> sameInEveryLanguage(String folder) {
        Properties first = texts(folder, Words.LANGUAGES.getFirst());
        Set<String> faults = new TreeSet<>();
        for (Locale language : Words.LANGUAGES) {
            Properties other = texts(folder, language);
            Set<String> keys = new TreeSet<>(first.stringPropertyNames());
            keys.addAll(other.stringPropertyNames());
            for (String key : keys) {
                String here = first.getProperty(key);
                String there = other.getProperty(key);
                if (here == null || there == null || there.isBlank()) {
                    faults.add(key + " is not in every language: " + language);
                } else if (!values(here).equals(values(there))) {
                    faults.add(key + " has other values: " + language);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(folder + ": " + String.join("; ", faults));
        }
        return Set.copyOf(first.stringPropertyNames());
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties texts(String folder, Locale language) {
        String place = "/" + folder + "/messages_" + language.getLanguage() + ".properties";
        Properties texts = new Properties();
        try (InputStream file = Bundles.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new AssertionError(place + " is missing");
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
