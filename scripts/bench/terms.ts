import type { Random } from './random.ts';

/** Words that names in programs are made of, in no order: which are common is chance. */
const parts =
  'label frame domain scale string delete mirror patch target traffic mount order merge library group pipe map async pool block status cursor direct parse retry sink upload option recover user entry scope tree signal root mask version selector render subnet zone device pod load storage update insert sleep kernel hash shard mock open link copy call array swap append container image redirect register replica metric handle secret filter batch guard type digest encode header node region access number data prefix inner task agent quota layer server promise union module stream count service segment parent external listen message switch fetch schedule default host event thread runtime slice virtual trace error time log policy state stack control binary session value snapshot code edge flush packet alias driver lease object memory import release iterator search section page heap transaction trigger worker schema list reset sample close buffer rule path write remote disk static point source wait index offset limit payload port role system cluster garbage size gateway input local operator sync output job network priority peer export request table volume class proxy view loop engine return socket read context empty script query internal random crash profile delay tunnel ingress debug push build field watch wrapper tag range token vector resource result file create queue check namespace pull config function client mutex notify commit bridge factory plugin channel record lock connect process timeout clock cache route method deploy key'.split(
    ' ',
  );
const names =
  'Linux Kubernetes Docker Python Java Git Redis MySQL Nginx Go Rust TypeScript JavaScript C++ C# k8s IPv4 IPv6 TCP UDP HTTP HTTPS DNS DHCP VLAN VXLAN CNI API SDK CPU GPU SSD RAM NUMA iptables ipvs eBPF etcd kubelet kube-proxy CoreDNS gRPC JSON YAML XML SQL NoSQL HTML5 CSS3 Vue.js Node.js React TensorFlow Transformer OAuth2 RSA AES-256 SHA-1 UTF-8 GB18030 Unicode ASCII macOS Windows Android iOS GitHub WeRead Markdown LaTeX CAP ACID MVCC B+树 LRU CRUD TCP/IP I/O A/B ABI POSIX systemd cgroup chroot O(n) Café naïve résumé Über'.split(
    ' ',
  );
const small = 'the of a in to and is that for with as on by from not be are it when which'.split(
  ' ',
);

/** The longer the list goes, the seldomer. */
function early<T>(random: Random, list: readonly T[], otherwise: T): T {
  return list[Math.floor(list.length * random.next() ** 2)] ?? otherwise;
}

const part = (random: Random) => early(random, parts, 'node');
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * A name, a word or two, or something from a program, as technical Chinese is mixed with.
 *
 * @param isTight Words have run together, as they do where an export lost its spaces.
 */
export function term(random: Random, isTight: boolean): string {
  const kind = random.next();
  if (kind < 0.4) return early(random, names, 'Linux');
  if (kind < 0.65) return part(random);
  if (kind < 0.8) return `${part(random)}${isTight ? '' : ' '}${part(random)}`;
  const [one, other, last] = [part(random), part(random), part(random)];
  if (kind < 0.9) return `${one}${capital(other)}${random.chance(0.4) ? capital(last) : ''}`;
  if (kind < 0.94) return `${one}_${other}`.toUpperCase();
  if (kind < 0.97) return `${one}-${other}`;
  return `10.${random.between(0, 255)}.${random.between(0, 255)}.0/${random.between(8, 30)}`;
}

/** Words between full stops, in English. */
export function englishSentence(random: Random): string {
  const words = Array.from({ length: random.between(6, 18) }, () =>
    random.chance(0.45) ? early(random, small, 'the') : part(random),
  );
  return `${capital(words.join(' '))}.`;
}
