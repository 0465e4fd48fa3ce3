<%-- Below the toolbar of every rich text field: what keeps references in the text, and the button that inserts them. --%>
<%@include file="/libs/sling-cms/global.jsp"%>
<link rel="stylesheet" href="/static/clientlibs/vitrine/field.css" />
<div class="vitrine-richtext" <%@include file="/apps/vitrine/components/said.jsp"%>>
    <button type="button" class="button is-small" hidden>${sling:encode(choose,'HTML')}</button>
    <p class="help" role="status"></p>
</div>
<script src="/static/clientlibs/vitrine/richtext.js"></script>
