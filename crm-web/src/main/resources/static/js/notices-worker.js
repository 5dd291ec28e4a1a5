// Holds the one connection by which all tabs of a person hear of news.
const ports = new Set();
let source = null;

self.onconnect = (connected) => {
  const port = connected.ports[0];
  ports.add(port);
  port.onmessage = (message) => open(message.data);
};

function open(address) {
  if (source && source.readyState !== EventSource.CLOSED) return;
  source = new EventSource(address);
  source.addEventListener("news", () => tell({ news: true }));
  source.addEventListener("records", (event) => tell({ records: event.data }));
  source.addEventListener("open", () => tell({ opened: true }));
}

function tell(message) {
  ports.forEach((port) => port.postMessage(message));
}
