/** What the audit promises, tried on a service that shows people. */
@NullMarked
package org.handslag.guarantees.audit;

import org.jspecify.annotations.NullMarked;
