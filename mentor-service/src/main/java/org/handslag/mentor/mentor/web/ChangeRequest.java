package org.handslag.mentor.mentor.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.mentor.mentor.model.Contact;
import org.handslag.mentor.mentor.model.Profile;
import org.handslag.mentor.mentor.web.MentorRequests.LanguageRequest;
import org.handslag.mentor.mentor.web.MentorRequests.OccupationRequest;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A correction of what is known of a mentor; what is absent stays.
 *
 * @param clear what is taken away
 */
record ChangeRequest(
        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = "(?s).*\\S.*") String name,
        Profile.@Nullable Gender gender,
        @Nullable @Pattern(regexp = KEY) String municipality,
        @Nullable @Size(max = 40) String organisation,
        Profile.@Nullable Position position,
        @Nullable @Pattern(regexp = KEY) String industry,
        @Nullable @Size(max = 20) List<@NotNull @Valid OccupationRequest> occupations,
        @Nullable @Size(max = 20) List<@NotNull @Valid LanguageRequest> languages,
        @Nullable @Size(max = 40) List<@NotNull @Pattern(regexp = KEY) String> interests,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Pattern(regexp = "[0-9+()/. -]{3,40}") String phone,
        @Nullable @Pattern(regexp = "sv|nb|en") String language,
        @Nullable @Size(max = 6) Set<@NotNull Clearable> clear,
        @Nullable ToldBy toldBy) {
    private static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";

    /** What need not be known of a mentor. */
    enum Clearable {
        EMAIL,
        PHONE,
        LANGUAGE,
        MUNICIPALITY,
        ORGANISATION,
        INDUSTRY
    }

    /**
     * Nothing can be given and taken away at once.
     *
     * @throws ProblemException 400
     */
    void mustAgree() {
        Map<Clearable, Optional<String>> given =
                Map.of(
                        Clearable.EMAIL, Optional.ofNullable(email),
                        Clearable.PHONE, Optional.ofNullable(phone),
                        Clearable.LANGUAGE, Optional.ofNullable(language),
                        Clearable.MUNICIPALITY, Optional.ofNullable(municipality),
                        Clearable.ORGANISATION, Optional.ofNullable(organisation),
                        Clearable.INDUSTRY, Optional.ofNullable(industry));
        if (clear != null && clear.stream().anyMatch(field -> given.get(field).isPresent())) {
            throw ProblemException.invalid("/clear", "given-and-cleared", Map.of());
        }
    }

    /** How to reach the mentor after it. */
    Contact contact(String id, Contact now) {
        return new Contact(
                name == null ? now.name() : PrivateText.about(id, name),
                keep(Clearable.EMAIL, PrivateText.aboutOrNull(id, email), now.email()),
                keep(Clearable.PHONE, PrivateText.aboutOrNull(id, phone), now.phone()),
                keep(Clearable.LANGUAGE, language, now.language()));
    }

    /** What is known in codes after it. */
    Profile profile(Profile now) {
        return new Profile(
                gender == null ? now.gender() : gender,
                keep(Clearable.MUNICIPALITY, municipality, now.municipality()),
                keep(Clearable.ORGANISATION, organisation, now.organisation()),
                position == null ? now.position() : position,
                keep(Clearable.INDUSTRY, industry, now.industry()),
                occupations == null
                        ? now.occupations()
                        : occupations.stream()
                                .map(each -> new Profile.Occupation(each.isco()))
                                .toList(),
                languages == null
                        ? now.languages()
                        : languages.stream()
                                .map(each -> new Profile.Language(each.code(), each.level()))
                                .toList(),
                interests == null ? now.interests() : interests);
    }

    private <T> @Nullable T keep(Clearable field, @Nullable T wish, @Nullable T now) {
        if (clear != null && clear.contains(field)) {
            return null;
        }
        return wish == null ? now : wish;
    }
}
