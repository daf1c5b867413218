"""Stands in for an API server: HTTPS, /readyz, and the node's name for everything else."""
import http.server
import os
import ssl
import sys

name, port, certificate, ready_file = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
address = sys.argv[5] if len(sys.argv) > 5 else ""


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/readyz":
            ready = os.path.exists(ready_file)
            self.answer(200 if ready else 500, "ok" if ready else "not ready")
        else:
            self.answer(200, name)

    def answer(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


server = http.server.ThreadingHTTPServer((address, port), Handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate)
server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
server.serve_forever()
