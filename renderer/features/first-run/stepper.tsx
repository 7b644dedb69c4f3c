import styles from './first-run.module.css';

const steps = ['Cơ quan', 'Báo cáo cũ', 'Trang in', 'Bắt đầu'];

type Props = {
  step: number;
  /** The last step that can be gone to. */
  reachable: number;
  onGo: (step: number) => void;
};

/** Where in the four questions one is; those that can be answered now lead there. */
export function Stepper({ step, reachable, onGo }: Props) {
  return (
    <nav aria-label="Các bước">
      <ol className={styles.steps}>
        {steps.map((name, index) => {
          const number = index + 1;
          return (
            <li key={name} className={styles.stepItem}>
              <button
                type="button"
                className={styles.stepButton}
                aria-current={number === step ? 'step' : undefined}
                disabled={number > reachable}
                onClick={() => onGo(number)}
              >
                <span className={styles.stepNumber} aria-hidden>
                  {number}
                </span>
                <span>{name}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
