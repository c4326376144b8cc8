/** What was published, and who may compare it. */
@NullMarked
package org.handslag.reporting.publishing.model;

import org.jspecify.annotations.NullMarked;
