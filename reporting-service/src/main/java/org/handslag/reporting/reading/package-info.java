/** In which language somebody reads what this service writes as pages. */
@NullMarked
package org.handslag.reporting.reading;

import org.jspecify.annotations.NullMarked;
