package org.handslag.acceptance.world;

/** Mentors of a place, and the organisation that they come from. */
final class Volunteers {

    private final Founded founded;
    private final Fixtures into;

    Volunteers(Founded founded, Fixtures into) {
        this.founded = founded;
        this.into = into;
    }

    String organisation() {
        return founded.post(
                founded.leader(),
                "register-organisation",
                "/api/organisations",
                "name",
                founded.texts().words("firm"),
                "industry",
                "trade",
                "municipality",
                of("municipality"));
    }

    /** An organisation that promised mentors. */
    String promising() {
        String organisation = organisation();
        promise(organisation);
        return organisation;
    }

    /** It promises mentors for the programme. */
    void promise(String organisation) {
        founded.post(
                founded.leader(),
                "promise-mentor",
                "/api/organisations/" + organisation + "/promises",
                "programme",
                of("programme"),
                "places",
                40,
                "on",
                founded.today());
    }

    /** A mentor who leads the mentors' discussions. */
    String leading() {
        String mentor = recruited();
        founded.post(
                founded.leader(),
                "start-coordinating",
                engagement(mentor) + "/coordination",
                "from",
                founded.today());
        return mentor;
    }

    /** A mentor who is active, and has room for many. */
    String mentor() {
        String mentor = introduced();
        founded.post(
                founded.leader(),
                "activate-mentor",
                engagement(mentor) + "/activation",
                "on",
                founded.today());
        return mentor;
    }

    /** A mentor who could be activated. */
    String introduced() {
        String mentor = recruited();
        founded.post(
                founded.leader(),
                "record-mentor-step",
                engagement(mentor) + "/steps",
                "step",
                "introduction",
                "on",
                founded.today());
        return mentor;
    }

    /** A mentor who has only said yes. */
    String recruited() {
        Texts texts = founded.texts();
        return founded.post(
                founded.leader(),
                "recruit-mentor",
                "/api/mentors",
                "name",
                texts.words("name"),
                "gender",
                "man",
                "municipality",
                of("municipality"),
                "organisation",
                of("organisation"),
                "position",
                "owner",
                "industry",
                "trade",
                "email",
                texts.email(),
                "phone",
                texts.phone(),
                "language",
                "sv",
                "capacity",
                40,
                "programme",
                of("programme"),
                "partner",
                "employment-service",
                "channel",
                "rotary",
                "recruitedOn",
                founded.today());
    }

    String engagement(String mentor) {
        return "/api/mentors/" + mentor + "/engagements/" + of("programme");
    }

    private String of(String name) {
        return into.find(name).orElseThrow(() -> new IllegalStateException("no " + name));
    }
}
