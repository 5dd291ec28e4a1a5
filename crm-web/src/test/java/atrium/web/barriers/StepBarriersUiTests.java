package atrium.web.barriers;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.web.Chromium;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that opens, changes or refuses on a page stands against WCAG 2.2 AA, in both themes. */
@BarrierTest
class StepBarriersUiTests {

    /** Templates that no page shows by itself. */
    static final Set<String> SHOWN = Set.of(
            "activities/_guests",
            "admin/currencies/report",
            "admin/custom-fields/_doubles",
            "admin/integrations/_keys",
            "admin/people/link",
            "bulk-changes/_tags",
            "bulk-changes/ask",
            "calendar/_list",
            "calendar/_month",
            "calendar/_team",
            "customers/deleted",
            "exports/selected",
            "lists/_peek",
            "lists/_place",
            "records/_choices",
            "records/_fact",
            "records/_quick",
            "search/_suggestions",
            "set-up/form",
            "set-up/waiting",
            "tagging/form");

    // Where, and what is done there.
    private static final String STEPS = """
            /admin/custom-fields | click a:has-text('Shared permit'), choose [name=customUnique] yes, click main .btn-primary, see .doubles
            /accounts | click tbody .cell-check input, click .list-selected [hx-post$=edit], see dialog[open], choose dialog[open] [name=add] city, see dialog[open] [name=city]
            /accounts | click tbody .cell-check input, click .list-selected [hx-post$=tag], see dialog[open] [name=on]:focus, type a, see dialog[open] .picker-choice
            /accounts | click tbody .cell-check input, click .list-selected [hx-post$=export], see dialog[open]
            /accounts | click [data-check-all], click [data-select-matching], click .list-selected [hx-post$=delete], see dialog[open]
            /accounts | focus tbody a, press p, see #peek .story-entry
            /accounts?columns=name,city&sort=name | focus tbody a, press ArrowRight, see td:focus, press Enter, see .cell-editor [name=city]
            /accounts | click [popovertarget=list-filter], see #list-filter .menu-item
            /accounts | click [popovertarget=list-sort], see #list-sort select
            /accounts | click [popovertarget=list-columns], see #list-columns .column-width
            /accounts?board=lifecycle | focus .board-card a, press m, see #board-move [data-to]
            /accounts?board=lifecycle | click .board-create, see .board-new [name=name]:focus, press Enter, see .board-new .field-error
            /accounts?board=lifecycle | click [data-value=lead] [data-fold-column], see [data-value=lead].is-folded
            /accounts?is.employees=many | see .field-error
            /deals?filter=dealState%20is%20open | click tbody .cell-title a, click .stage-move .btn:not(.btn-good), see #stage-asks [name=lossReason], click #stage-asks .btn-primary, see #stage-asks .field-error
            /deals?filter=dealState%20is%20open%20and%20account%20is-filled%20and%20value%20greater-than%201 | click tbody .cell-title a, click .stage-move .btn-good, see .is-cheer
            /deals?filter=dealState%20is%20open | click tbody .cell-title a, click [hx-get$='/people/new'], see dialog[open] [name=contactName], type a, see dialog[open] .picker-choice
            /deals?filter=dealState%20is%20open | click tbody .cell-title a, click [hx-get$='/people/new'], see dialog[open] [name=contactName], click dialog[open] .btn-primary, see main .field-error
            /deals?filter=roles%20is%20decides | click tbody .cell-title a, click .person-deeds a, see dialog[open] [name=note]
            /admin/pipelines | click tbody .cell-title a, click a[href$='/stages/new'], click main .btn-primary, see main .field-error
            /admin/pipelines | focus .pipeline-page > .reason-form [name=name], type Too expensive, press Enter, see main .banner
            /contacts?ask=country | choose .condition-field has_purchase, see select[name$=there]
            /accounts | click tbody .cell-title a, click .tag-adding summary, see .tag-adding input:focus, type a, see #tag-offers .picker-choice
            /accounts | click tbody .cell-title a, click .tag-adding summary, see .tag-adding input:focus, type one;two, send .tag-adding form, see main .field-error
            /accounts | click tbody .cell-title a, click #note-text, type Called back, click [data-kind=note] .btn-primary, focus a[href^='/notes/'][href$='/edit'], press Enter, see main mention-field
            /accounts | click tbody .cell-title a, click #note-text, type @a, see #note-text-people [role=option]
            /accounts | click tbody .cell-title a, click .tab:has-text('Task'), click [data-fact=name] .fact-shown, see .fact-form :focus
            /accounts/new | click main .btn-primary, see .field-error
            /accounts/new | focus [name=name], type Twice Ltd, press Tab, see [data-duplicates] .banner
            /contacts/new | click main .btn-primary, see .field-error
            /contacts/new | focus #accountName, type tw, see .picker-choice
            /admin/roles | click main a:has-text('Support agent'), click .role-fields summary >> nth=0, see .role-fields[open] [type=search], type zzz
            /admin/tags/new | click main .btn-primary, see .field-error
            /admin/validation-rules | see .rule-cell
            /admin/validation-rules/new?type=account | click [id='when.p0.row'], see [name='when.p1.field'], click button[value=count], see .field-error
            /quality | see [aria-labelledby=to-mend]
            /quality?type=contact | see .quality-aspects
            /admin/quality | focus [name=freshDays], type 99999, click main .btn-primary, see .field-error
            /admin/calendars/new | click main .btn-primary, see .field-error
            /admin/calendars/new | choose [name=country] ES, see [name=region]
            /admin/calendars | click tbody a, click a[href$='/days/new'], click main .btn-primary, see .field-error
            /admin/calendars | click tbody a, focus [name=amount], type x, click .trial .btn, see .field-error
            /admin/people | click tbody a, click form[action$=link] button, see copy-text
            /admin/integrations/new | click main .btn-primary, see .field-error
            /admin/integrations/new | focus [name=name], type Web shop, focus [name=purpose], type Sends orders, click main .btn-primary, see main a[href$='/keys/new']
            /admin/integrations | click tbody a, click a[href$='/keys/new'], focus [name=name], type Orders, click main .btn-primary, see copy-text
            /admin/integrations | click tbody a, see main .session-text
            /me/keys/new | click main .btn-primary, see .field-error
            /me/keys/new | focus [name=name], type Shop, click main .btn-primary, see copy-text
            /me/keys/try | click api-call .btn-primary, see [data-problem]:not([hidden])
            /me/keys/try | focus #api-key, type no-key, click api-call .btn-primary, see [data-answer]:not([hidden])
            /me/calendar | click main .btn-primary, see copy-text
            /me/calendar | click [data-open-dialog=feed-revoke], see dialog[open]
            /me/absences/new | click main .btn-primary, see main .field-error
            /me/absences/new | focus #firstDay, type 12012030, focus #lastDay, type 12052030, focus #deputyName, type cla, see .picker-choice, press ArrowDown, press Enter, click main .btn-primary, see .absence-text
            /me/absences/hours | click [name=own], see .week-fields input, focus [name=monday], type x, click main .btn-primary, see main .field-error
            /admin/exchange-rates | attach [type=file], click main .btn-primary, see main .banner
            /my-day | focus #day-subject, type Twice, press Enter, see .day-subject:has-text('Twice')
            /my-day | focus #day-subject, type Once, press Enter, see .day-subject:has-text('Once'), click [popovertarget=day-move], see #day-move [value=week]
            /calendar?span=month | see .cal-month-days
            /calendar?span=list | see .cal-list-day
            /my-day | focus #day-subject, type Prepared, press Enter, see .day-subject:has-text('Prepared'), click [href='/calendar'].btn, see .cal-bar, press d, see .cal-grid, click .cal-lane a.plan, see dialog[open] .plan-card-move
            /activities/new?kind=meeting&due=2026-11-24 | see [name=contactName]
            /activities/new | click main .btn-primary, see .field-error
            /calendar | click [data-choose], see #cal-people .menu-item, click #cal-people .menu-item:has-text('Sales') >> nth=0, see .cal-who:has-text('Sales'), press d, see .cal-team-hours
            /calendar?span=week | click [data-choose], see #cal-people [name=person], click #cal-people-names li:nth-child(1) input, click #cal-people-names li:nth-child(2) input, click #cal-people-names li:nth-child(3) input, click #cal-people-names li:nth-child(4) input, click #cal-people-names li:nth-child(5) input, click #cal-people .btn-primary, see .cal-team-cell
            /accounts | click tbody .cell-title a, click .tab:has-text('Meeting'), focus [data-kind=meeting] [name=subject], type Ask, press Enter, click a[href$='/completion'], see dialog[open] next-step
            /accounts | click tbody .cell-title a, click .tab:has-text('Task'), focus [data-kind=task] [name=subject], type Ask again, choose [data-kind=task] [name=repeat] other, click [data-kind=task] .btn-primary, see [name='repeat.unit'], click main .btn-primary, see main .field-error
            /accounts | click tbody .cell-title a, click .plan-link, see dialog[open] .plan-choices a, click dialog[open] .plan-choices a:has-text('Welcome'), see dialog[open] .plan-start
            /accounts | click tbody .cell-title a, click .plan-link, see dialog[open] .plan-choices a, click dialog[open] .plan-choices a:has-text('Welcome'), see dialog[open] .plan-start, click dialog[open] .btn-primary, see main .field-error
            /accounts | click tbody .cell-title a, click .plan-link, see dialog[open] .plan-choices a, click dialog[open] .plan-choices a:has-text('trade fair'), see dialog[open] .plan-start, click dialog[open] .btn-primary, see .plan-runs
            /admin/next-steps/new | click main .btn-primary, see .field-error
            /admin/activity-plans/new | click main .btn-primary, see .field-error
            /admin/activity-plans | click tbody a, click a[href$='/steps/new'], click main .btn-primary, see .field-error
            /accounts | click tbody .cell-title a, click .tab:has-text('Meeting'), focus [data-kind=meeting] [name=subject], type Come, focus [data-kind=meeting] [name=guests], type a, see guest-lines .picker-choice
            /accounts | click tbody .cell-title a, click .tab:has-text('Meeting'), focus [data-kind=meeting] [name=subject], type Come, focus [data-kind=meeting] [name=due], type 12012030, focus [data-kind=meeting] [name=guests], type eva@else.example, click [data-kind=meeting] [value=plan], see main [name=message]
            /accounts | click tbody .cell-title a, click .tab:has-text('Meeting'), focus [data-kind=meeting] [name=subject], type Come, focus [data-kind=meeting] [name=guests], type Nobody Atall, click [data-kind=meeting] [value=plan], see main .field-error
            /accounts?sort=name | click tbody .cell-title a, click [popovertarget=record-menu], click #record-menu [href$='/shares'], see main record-picker:defined, focus #granteeName, type ma, see .picker-choice
            /accounts?sort=name | click tbody .cell-title a, click [popovertarget=record-menu], click #record-menu [href$='/shares'], click main .btn-primary, see main .field-error
            /accounts?sort=name | click tbody .cell-title a, click [popovertarget=record-menu], click #record-menu [href$='/shares'], click main [href$='/access'], see main record-picker:defined, focus #personName, type ma, see .picker-choice, press ArrowDown, press Enter, click main .btn-primary, see main .panel
            /me/security/app | click main .btn-primary, see .field-error
            /me | click #bell button, see #notices .notices-foot
            /me/notifications | focus [name=quietFrom], type 0800AM, click main .btn-primary, see main .field-error
            / | press Control+k, type a, see [role=option]
            /admin/people?q=Tom+Bauer | click tbody a, see .handover-count .btn, click .handover-count .btn, click main .btn-primary, see main .field-error
            /admin/people?q=Tom+Bauer | click tbody a, see .handover-count .btn, click .handover-count .btn, see main record-picker:defined, focus #receiverName, type ma, see .picker-choice
            /admin/people | click tbody a, click form[action$=preview] button, see .preview-bar
            / | click .preview-bar .btn, see main .fields
            /accounts | click tbody .cell-title a, click [popovertarget=record-menu], see #record-menu .menu-item, click #record-menu form[action$=deletion] button, see .toast-text
            /bin | click main strong a, see main .btn-danger
            /deals?view=all | click tbody .cell-title a, see a[href$='/lines'], click a[href$='/lines'], focus tr:nth-child(3) [name=quantity], type x, click main .btn-primary, see main .field-error
            /deals?view=all | click tbody .cell-title a, see a[href$='/lines'], click a[href$='/lines'], focus [name=text] >> nth=-1, type Crate, press Tab, press Tab, type 12.5, see .sums-net
            /admin/demo-data | focus main [name=company], type Larkspur Instruments, click main .btn-danger, see main [name=password]
            """;

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    Deeds deeds;

    @Autowired
    ShownTemplates templates;

    @Test
    void nothingThatOpensOnAPageStandsInAnybodysWay(Chromium chromium) throws IOException {
        List<String> found = new ArrayList<>();
        deeds.doAll(visitors.browser(visitors.administrator(), port), visitors.administrator());

        Looks looks = new Looks(visitors.window(visitors.administrator(), chromium));
        STEPS.lines().map(line -> line.split(" \\| ")).forEach(line -> found.addAll(looks.after(line[0], line[1])));
        // The last step took the demo company away.
        found.addAll(new Looks(chromium.window(Chromium.DESK, ColorScheme.LIGHT)).at("/set-up", false));

        assertThat(found).isEmpty();
        assertThat(templates.missing()).doesNotContainAnyElementsOf(SHOWN);
    }
}
