package org.handslag.meeting.workbook.mongo;

import java.util.Optional;
import org.handslag.meeting.workbook.application.WorkbookOfPerson;
import org.handslag.meeting.workbook.model.Workbook;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How workbooks are kept. */
@Configuration(proxyBeanMethods = false)
class WorkbookStore {
    private static final Kind<Workbook> KIND =
            Kind.of("workbook", "workbooks", Workbook.class).index("state.persons").unpublished();

    @Bean
    Aggregates<Workbook> workbooks(AggregateStore store) {
        return store.aggregates(KIND);
    }

    /** A workbook is its participant's; out of it the mentor is taken. */
    @Bean
    PersonalData workbooksOfPersons(Aggregates<Workbook> workbooks) {
        return PersonalKind.of(workbooks, Keep.COURSE)
                .part(
                        "state.persons",
                        (workbook, person) ->
                                workbook.participant().equals(person)
                                        ? Optional.empty()
                                        : Optional.of(workbook.withoutMentor()))
                .shown(WorkbookOfPerson::of);
    }
}
