package atrium.web.insights;

import atrium.sales.insights.DealScope;

/** What a page of figures is asked for. */
record Chosen(DealScope scope, PeriodChoice period, ScopeBar bar) {}
