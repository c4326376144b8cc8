package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Scene.done;

import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

class TheRecordOfProcessingTest {
    private final Scene scene = new Scene();
    private final Caller protector = Scene.SERVICE.as(scene.tenant, Role.DATA_PROTECTION_OFFICER);

    @Test
    void namesEveryPurposeAndWhoSaysIt() {
        scene.programme();
        Answer record = done(protector.get("/api/processing-record"));

        assertThat(record.json().path("controller").asString()).isEqualTo(scene.tenant);
        assertThat(record.json().at("/programmes/0/purposes"))
                .anySatisfy(
                        purpose -> {
                            assertThat(purpose.path("key").asString()).isEqualTo("admission");
                            assertThat(purpose.path("basis").asString()).isEqualTo("public-task");
                            assertThat(purpose.path("from").asString()).isEqualTo("blueprint");
                        })
                .anySatisfy(
                        purpose -> {
                            assertThat(purpose.path("key").asString()).isEqualTo("workplace");
                            assertThat(purpose.path("basis").asString()).isEqualTo("consent");
                            assertThat(purpose.path("from").asString())
                                    .isEqualTo("platform-default");
                        });
        assertThat(record.json().at("/programmes/0/participants/monthsAfterEnd").asInt())
                .isEqualTo(24);
        assertThat(record.json().path("security")).hasSize(6);
    }

    @Test
    void isAPageForPeopleInTheirLanguage() {
        scene.programme();

        Answer page =
                done(
                        protector
                                .with("Accept", "text/html")
                                .with("Accept-Language", "sv")
                                .get("/api/processing-record"));

        assertThat(page.text())
                .startsWith("<!DOCTYPE html>")
                .contains("Registerförteckning", "Samordningsförbundet", "24 månader efter slutet")
                .doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'sha256-");
    }

    @Test
    void isNotForThoseWhoDoNotAnswerForIt() {
        assertThat(scene.leader.get("/api/processing-record").status()).isEqualTo(403);
    }
}
