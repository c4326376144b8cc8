package org.handslag.gateway.feed.kafka;

import org.handslag.gateway.feed.model.AdmissionState;
import org.handslag.gateway.feed.model.CohortState;
import org.handslag.gateway.feed.model.GroupEventState;
import org.handslag.gateway.feed.model.InternshipState;
import org.handslag.gateway.feed.model.MeetingState;
import org.handslag.gateway.feed.model.MentorState;
import org.handslag.gateway.feed.model.OutcomeState;
import org.handslag.gateway.feed.model.PairState;
import org.handslag.gateway.feed.model.ProgrammeState;
import org.handslag.gateway.feed.model.ReportState;
import org.handslag.platform.journal.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds whose facts others may know. */
@Configuration(proxyBeanMethods = false)
class WhatIsTold {
    @Bean
    Telling<ProgrammeState> programmesTold() {
        return new Telling<>("programmes", ProgrammeState.class);
    }

    @Bean
    Telling<CohortState> cohortsTold() {
        return new Telling<>("cohorts", CohortState.class);
    }

    @Bean
    Telling<AdmissionState> admissionsTold() {
        return new Telling<>("admissions", AdmissionState.class);
    }

    @Bean
    Telling<MentorState> mentorsTold() {
        return new Telling<>("mentors", MentorState.class);
    }

    @Bean
    Telling<PairState> pairsTold() {
        return new Telling<>("pairs", PairState.class);
    }

    @Bean
    Telling<MeetingState> meetingsTold() {
        return new Telling<>("meetings", MeetingState.class);
    }

    @Bean
    Telling<GroupEventState> groupEventsTold() {
        return new Telling<>("group-events", GroupEventState.class);
    }

    @Bean
    Telling<InternshipState> internshipsTold() {
        return new Telling<>("internships", InternshipState.class);
    }

    @Bean
    Telling<OutcomeState> outcomesTold() {
        return new Telling<>("outcomes", OutcomeState.class);
    }

    @Bean
    Telling<ReportState> reportsTold() {
        return new Telling<>("reports", ReportState.class);
    }
}
