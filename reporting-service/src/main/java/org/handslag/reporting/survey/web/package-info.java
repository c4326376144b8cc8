/** Surveys over HTTP. */
@NullMarked
package org.handslag.reporting.survey.web;

import org.jspecify.annotations.NullMarked;
