/** Long work beside the requests. */
@NullMarked
package org.handslag.matching.solve.application;

import org.jspecify.annotations.NullMarked;
