package org.handslag.meeting.meeting.application;

import java.util.Locale;
import java.util.stream.Stream;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.meeting.model.Circle;
import org.handslag.meeting.meeting.model.Format;
import org.handslag.meeting.meeting.model.Purpose;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.MeetingKind;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a blueprint's kind of meeting allows and says by default. */
final class KindRules {
    private KindRules() {}

    /**
     * The kind for meetings of this circle.
     *
     * @throws ProblemException 400 where there is none, or it is for others
     */
    static MeetingKind of(Definition definition, Circle circle, String at, String key) {
        MeetingKind kind = definition.meetingKind(key).orElseThrow(() -> Faults.unknown(at));
        boolean fits =
                kind.ofGroup()
                        ? circle.ofGroup()
                        : kind.ofParticipant() ? circle.participant() != null : circle.ofPair();
        if (!fits) {
            throw Faults.invalid(at);
        }
        return kind;
    }

    /**
     * The theme, where the kind has it.
     *
     * @throws ProblemException 400 where it has not
     */
    static @Nullable String theme(MeetingKind kind, String at, @Nullable String theme) {
        if (theme != null && !kind.themeKeys().contains(theme)) {
            throw Faults.unknown(at);
        }
        return theme;
    }

    /** What the kind's meetings are for; null where nobody says. */
    static @Nullable Purpose purpose(MeetingKind kind) {
        return Stream.of(Purpose.values())
                .filter(each -> code(each).equals(kind.purpose()))
                .findFirst()
                .orElse(null);
    }

    /** How people meet where nobody says: as the kind wants it, else in one room. */
    static Format format(MeetingKind kind) {
        return "digital".equals(kind.form()) ? Format.DIGITAL : Format.PHYSICAL;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
