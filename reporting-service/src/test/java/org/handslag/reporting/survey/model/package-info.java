/** Tests. */
@NullMarked
package org.handslag.reporting.survey.model;

import org.jspecify.annotations.NullMarked;
