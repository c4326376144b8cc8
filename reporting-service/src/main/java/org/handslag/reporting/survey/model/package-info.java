/** A survey: who is asked, and what they answer. */
@NullMarked
package org.handslag.reporting.survey.model;

import org.jspecify.annotations.NullMarked;
