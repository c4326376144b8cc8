/** Where publications and agreements on comparing are kept. */
@NullMarked
package org.handslag.reporting.publishing.mongo;

import org.jspecify.annotations.NullMarked;
