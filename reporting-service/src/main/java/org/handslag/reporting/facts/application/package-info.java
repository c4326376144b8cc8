/** What the use cases ask of the facts that other services published. */
@NullMarked
package org.handslag.reporting.facts.application;

import org.jspecify.annotations.NullMarked;
