// A CloudFront function (runtime 2.0, on viewer requests): an object store knows no folders, so the address of a page
// is led to its file, and one without its last slash to the address with it.
function handler(event) {
  const request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (/\/[^./]+$/.test(request.uri) && !request.uri.endsWith('/SHA256SUMS')) {
    // One slash at the beginning: two would be read as another host.
    const location = request.uri.replace(/^[/\\]+/, '/') + '/';
    return {
      statusCode: 301,
      statusDescription: 'Moved',
      headers: { location: { value: location } },
    };
  }
  return request;
}
