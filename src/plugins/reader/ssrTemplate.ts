/**
 * The frame of a built page. Docusaurus' own frame also loads the application that rendered the
 * page (about 200 KB); ours loads `src/client` alone, and leaves out what only the application
 * uses: the marks of React and react-helmet, classes of the root, and the theme's tags at the start
 * of the body (a longer colour script, and a drawing that no page shows). Alternate languages go
 * too: there is one. (`\x22` is a quotation mark, which the template's parser would trip over.)
 */
export const ssrTemplate = `
<!DOCTYPE html>
<html <%~ it.htmlAttributes.replace(/ ?(?:class|data-has-hydrated)=\\x22[^\\x22]*\\x22/g, '') %>>
  <head>
    <meta charset="UTF-8">
    <%~ it.headTags %>
    <%~ it.metaAttributes.join('').replace(/ data-rh=\\x22true\\x22|<link[^>]* hreflang=[^>]*>/gi, '') %>
    <% it.stylesheets.forEach((stylesheet) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" />
    <% }); %>
    <% it.scripts.filter((script) => script.includes('/reader.')).forEach((script) => { %>
      <script type="module" src="<%= it.baseUrl %><%= script %>"></script>
    <% }); %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <div id="__docusaurus"><%~ it.appHtml.replaceAll('<!-- -->', '') %></div>
  </body>
</html>
`;
