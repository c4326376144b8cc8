package org.handslag.mentor;

import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;

class WhatOthersPromiseTest {
    @Test
    void canBeReadWhereverTheServiceMirrorsIt() {
        RunningService.of(MentorApplication.class, MentorApplication.NAME)
                .readsTheSamplesOfWhatItMirrors();
    }
}
