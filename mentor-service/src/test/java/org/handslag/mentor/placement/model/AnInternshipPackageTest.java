package org.handslag.mentor.placement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handslag.mentor.placement.model.InternshipPackage.Coded;
import org.handslag.mentor.placement.model.InternshipPackage.Content;
import org.handslag.mentor.placement.model.InternshipPackage.Phase;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.junit.jupiter.api.Test;

class AnInternshipPackageTest {
    private static final Recorded LEADER = new Recorded("LEADER", null);
    private static final Coded GIT = new Coded("git", text("Git"));

    private static Content content(List<Coded> goals, List<Coded> tasks) {
        return new Content(
                text("Developer"),
                "it",
                List.of(new Phase("start", text("Start"), 2, tasks)),
                List.of(),
                goals);
    }

    private static PrivateText text(String words) {
        return PrivateText.ofTenant(words);
    }

    private final Content first = content(List.of(GIT), List.of(GIT));

    @Test
    void isItsNextEditionOnceItIsAnother() {
        InternshipPackage saved =
                ((Decision.Changed<InternshipPackage>)
                                InternshipPackage.save("PROGRAMME", "developer", first, LEADER))
                        .state();

        assertThat(saved.edition()).isEqualTo(1);
        assertThat(saved.saveAgain(first, LEADER)).isEqualTo(Decision.unchanged());
        assertThat(saved.saveAgain(content(List.of(), List.of()), LEADER))
                .isInstanceOfSatisfying(
                        Decision.Changed.class,
                        next ->
                                assertThat(((InternshipPackage) next.state()).edition())
                                        .isEqualTo(2));
    }

    @Test
    void namesNothingTwice() {
        for (Content twice :
                List.of(
                        content(List.of(GIT, GIT), List.of()),
                        content(List.of(), List.of(GIT, GIT)))) {
            assertThat(InternshipPackage.save("PROGRAMME", "developer", twice, LEADER))
                    .isEqualTo(Decision.refused("package-keys-repeat"));
        }
    }
}
