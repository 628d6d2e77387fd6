/** Loaded before anything else, in worker threads too: an attempt to reach the network throws and leaves word. */
const dgram = require('node:dgram');
const dns = require('node:dns');
const { writeSync } = require('node:fs');
const net = require('node:net');

const trap = (owner, name) => {
  owner[name] = () => {
    writeSync(1, `touched ${name}\n`);
    throw new Error(`the network was touched: ${name}`);
  };
};
trap(net.Socket.prototype, 'connect');
trap(dgram.Socket.prototype, 'send');
for (const name of ['lookup', 'resolve4', 'resolve6']) {
  trap(dns, name);
  trap(dns.promises, name);
}
