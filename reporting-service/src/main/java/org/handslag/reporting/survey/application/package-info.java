/** Opening, answering and closing surveys. */
@NullMarked
package org.handslag.reporting.survey.application;

import org.jspecify.annotations.NullMarked;
