package org.handslag.reporting.survey.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The coded answer to one of the form's questions. */
record Answered(
        @NotNull @Size(min = 1, max = 60) String question,
        @NotNull @Size(min = 1, max = 60) String value) {}
