package org.handslag.participant.basis.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handslag.participant.basis.application.RecordOfProcessing.OfProgramme;
import org.handslag.participant.basis.application.RecordOfProcessing.Processing;
import org.handslag.participant.basis.model.Basis;
import org.handslag.participant.basis.model.Purpose;
import org.handslag.participant.basis.model.Text;
import org.handslag.platform.personal.Keeping;
import org.jspecify.annotations.Nullable;

/**
 * The record of processing in one language.
 *
 * @param controller the tenant's key
 * @param persons categories of persons
 * @param security the measures, in words
 */
record RecordView(
        String controller,
        LocalDate on,
        List<String> persons,
        List<ProgrammeView> programmes,
        List<String> security) {
    private static final List<String> PERSONS = List.of("participants", "mentors", "staff");
    private static final List<String> MEASURES =
            List.of("encryption", "access", "disclosure", "audit", "pseudonyms", "erasure");

    record ProgrammeView(
            String id,
            String title,
            String owner,
            List<String> municipalities,
            List<PurposeView> purposes,
            Kept participants,
            Kept mentors) {}

    /**
     * A purpose.
     *
     * @param keep for how long, in words; null: as the programme keeps people
     * @param source the law or decision
     * @param from who says all this
     */
    record PurposeView(
            String key,
            String title,
            Basis basis,
            String source,
            List<String> data,
            List<String> recipients,
            @Nullable Integer keepMonths,
            @Nullable String keep,
            Purpose.Origin from) {}

    record Kept(int monthsAfterEnd, Keeping.Source from) {
        private static Kept of(Keeping keeping) {
            return new Kept(keeping.months(), keeping.source());
        }
    }

    /**
     * In a language.
     *
     * @param words a text of the service by its key; null where there is none
     */
    static RecordView of(
            Processing processing, Locale language, Function<String, @Nullable String> words) {
        String code = language.getLanguage();
        return new RecordView(
                processing.controller(),
                processing.on(),
                worded("record.persons.", PERSONS.stream(), words),
                processing.programmes().stream().map(each -> of(each, code, words)).toList(),
                worded("record.security.", MEASURES.stream(), words));
    }

    private static ProgrammeView of(
            OfProgramme programme, String language, Function<String, @Nullable String> words) {
        return new ProgrammeView(
                programme.id(),
                programme.title().in(language),
                programme.owner().in(language),
                programme.municipalities().stream().map(each -> each.in(language)).toList(),
                programme.purposes().stream().map(each -> of(each, language, words)).toList(),
                Kept.of(programme.participants()),
                Kept.of(programme.mentors()));
    }

    private static PurposeView of(
            Purpose purpose, String language, Function<String, @Nullable String> words) {
        Text keep = purpose.keepWords();
        return new PurposeView(
                purpose.key(),
                purpose.title().in(language),
                purpose.basis(),
                purpose.source().in(language),
                worded("record.data.", purpose.data().stream(), words),
                purpose.recipients().stream().map(each -> each.in(language)).toList(),
                purpose.keepMonths(),
                keep == null ? null : keep.in(language),
                purpose.from());
    }

    /** A code that has no words is shown as it is written. */
    private static List<String> worded(
            String prefix, Stream<String> codes, Function<String, @Nullable String> words) {
        return codes.map(
                        code -> {
                            String text = words.apply(prefix + code);
                            return text == null ? code : text;
                        })
                .toList();
    }
}
