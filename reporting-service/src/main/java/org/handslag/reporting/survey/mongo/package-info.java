/** How surveys are kept. */
@NullMarked
package org.handslag.reporting.survey.mongo;

import org.jspecify.annotations.NullMarked;
