import type { Random } from './random.ts';

/** Words that names in programs are made of. */
const parts =
  'access agent alias append array async batch binary block bridge buffer build cache call channel check class client clock close cluster code commit config connect container context control copy count crash create cursor data debug default delay delete deploy device digest direct disk domain driver edge empty encode engine entry error event export external factory fetch field file filter flush frame function garbage gateway group guard handle hash header heap host image import index ingress inner input insert internal iterator job kernel key label layer lease library limit link list listen load local lock log loop map mask memory merge message method metric mirror mock module mount mutex namespace network node notify number object offset open operator option order output packet page parent parse patch path payload peer pipe plugin pod point policy pool port prefix priority process profile promise proxy pull push query queue quota random range read record recover redirect region register release remote render replica request reset resource result retry return role root route rule runtime sample scale schedule schema scope script search secret section segment selector server service session shard signal sink size sleep slice snapshot socket source stack state static status storage stream string subnet swap switch sync system table tag target task thread time timeout token trace traffic transaction tree trigger tunnel type union update upload user value vector version view virtual volume wait watch worker wrapper write zone'.split(
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
