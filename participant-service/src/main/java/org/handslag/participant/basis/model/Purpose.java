package org.handslag.participant.basis.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What personal data is processed for.
 *
 * @param source the law or decision, in words
 * @param data codes of the sorts of data
 * @param recipients who gets it, in words
 * @param keepMonths for how many months after the end; null: see {@code keepWords}
 * @param from whether the programme's blueprint says so, or the platform where it is silent
 */
public record Purpose(
        String key,
        Text title,
        Basis basis,
        Text source,
        List<String> data,
        List<Text> recipients,
        @Nullable Integer keepMonths,
        @Nullable Text keepWords,
        Origin from) {
    /**
     * The purpose of telling a workplace about a person: the one that a service itself asks for.
     */
    public static final String WORKPLACE = "workplace";

    public Purpose {
        data = List.copyOf(data);
        recipients = List.copyOf(recipients);
    }

    /** Who says it. */
    public enum Origin {
        BLUEPRINT,
        /** The blueprint is silent. */
        PLATFORM_DEFAULT
    }
}
