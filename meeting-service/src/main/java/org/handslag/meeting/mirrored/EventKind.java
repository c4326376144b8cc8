package org.handslag.meeting.mirrored;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of group event.
 *
 * @param audiences whom it is for by default
 * @param course that several events of the kind are one course; null: each stands alone
 * @param group {@code learning-group} or {@code circle} where it is held in groups with members of
 *     their own
 */
public record EventKind(
        String key,
        @Nullable List<String> audiences,
        @Nullable Course course,
        @Nullable String group) {

    /**
     * A course.
     *
     * @param completion {@code all}, {@code unknown}, or {@code {attended, of}}
     */
    public record Course(@Nullable Object completion) {

        /** Whether all events that are held have to be attended. */
        public boolean needsAll() {
            return "all".equals(completion);
        }

        /** How many have to be attended; null where it is not a number. */
        public @Nullable Integer attended() {
            return number("attended");
        }

        /** How many there are to be in all; null where nobody says. */
        public @Nullable Integer of() {
            return number("of");
        }

        private @Nullable Integer number(String name) {
            return completion instanceof Map<?, ?> map && map.get(name) instanceof Number number
                    ? number.intValue()
                    : null;
        }
    }
}
